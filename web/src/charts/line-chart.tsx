import styles from './charts.module.css';
import { frameOf, height } from './frame-of.js';
import type { Frame } from './frame-of.js';
import { Mark, Sample } from './mark.js';
import { namedOf } from './ticks.js';
import { useWidth } from './use-width.js';

/** A line: its name, and a value for each place of the row; null where nothing is known. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface LineChartProps {
  readonly lines: readonly Line[];
  /** What stands beneath each place of the row. */
  readonly places: readonly string[];
  /** Writes a value at the side. */
  readonly written: (value: number) => string;
}

/**
 * Lines over time, drawn as wide as there is room. It is for the eye alone: beside it a sentence says the same, and beneath it
 * the table.
 */
export function LineChart({ lines, places, written }: LineChartProps) {
  const { width, measure } = useWidth();
  const greatest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const frame = frameOf({ width, greatest, count: places.length, written });
  return (
    <div className={styles.chart}>
      <div ref={measure} className={styles.room}>
        {width > 0 && (
          <svg
            viewBox={`0 0 ${frame.width} ${height}`}
            width={frame.width}
            height={height}
            aria-hidden
            className={styles.drawing}
          >
            <Grid frame={frame} written={written} />
            <Names frame={frame} places={places} />
            {lines.map(({ name, values }, line) => (
              <Drawn key={name} line={line} values={values} frame={frame} />
            ))}
          </svg>
        )}
      </div>
      <ul className={styles.legend}>
        {lines.map(({ name }, line) => (
          <li key={name}>
            <Sample line={line} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Grid({ frame, written }: { readonly frame: Frame } & Pick<LineChartProps, 'written'>) {
  const { ticks, left, end, y } = frame;
  return ticks.map((tick) => (
    <g key={tick}>
      <path className={styles.grid} d={`M${left},${y(tick)}H${end}`} />
      <text x={left - 8} y={y(tick) + 4} textAnchor="end">
        {written(tick)}
      </text>
    </g>
  ));
}

/** How wide a name beneath the axis is, with some air. */
const nameWidth = 92;

function Names({ frame, places }: { readonly frame: Frame } & Pick<LineChartProps, 'places'>) {
  const named = namedOf(places.length, Math.floor((frame.width - frame.left) / nameWidth));
  return named.map((at, index) => {
    const isLast = index > 0 && index === named.length - 1;
    const anchor = named.length > 1 && index === 0 ? 'start' : isLast ? 'end' : 'middle';
    return (
      <text key={at} x={frame.x(at)} y={height - 6} textAnchor={anchor}>
        {places[at]}
      </text>
    );
  });
}

/** How far apart marks stand at least. */
const markRoom = 14;

function Drawn({
  line,
  values,
  frame: { x, y },
}: { readonly line: number; readonly frame: Frame } & Pick<Line, 'values'>) {
  const every = Math.max(1, Math.ceil(markRoom / (x(1) - x(0))));
  return (
    <g>
      <path className={styles.line} data-line={line} d={wayOf(values, x, y)} />
      {values.map(
        (value, at) =>
          value !== null && at % every === 0 && <Mark key={at} line={line} x={x(at)} y={y(value)} />,
      )}
    </g>
  );
}

/** The way of a line; where nothing is known it is broken. */
function wayOf(values: readonly (number | null)[], x: Frame['x'], y: Frame['y']): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const isBegun = at > 0 && (values[at - 1] ?? null) !== null;
      return `${isBegun ? 'L' : 'M'}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');
}
