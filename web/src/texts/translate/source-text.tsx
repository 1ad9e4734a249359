import { partsOf } from './placeholders.js';
import styles from './rows.module.css';

interface SourceTextProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** The words to translate; names in braces stand out. */
export function SourceText({ id, label, text }: SourceTextProps) {
  return (
    <div className={styles.source}>
      <div className={styles.label}>{label}</div>
      <p id={id} dir="auto">
        <Words text={text} />
      </p>
    </div>
  );
}

/** A text as it is sent, in which names in braces stand out. */
export function Words({ text }: { readonly text: string }) {
  return partsOf(text).map(({ text: part, isPlaceholder }, at) =>
    isPlaceholder ? (
      <code key={at} className={styles.name}>
        {part}
      </code>
    ) : (
      <span key={at}>{part}</span>
    ),
  );
}
