import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { countGroups, sumOf } from './counts.js';
import type { CountGroup, CountName, Counts } from './counts.js';

interface CountsTableProps {
  readonly id: string;
  readonly counts: Counts;
  readonly audience: number;
}

const groups = Object.keys(countGroups) as CountGroup[];

/** People by what became of their message: all of them together are the audience. */
export function CountsTable({ id, counts, audience }: CountsTableProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  return (
    <table className={styles.table}>
      <caption>{t('progress.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.state')}</th>
          <th scope="col">{t('progress.people')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup">{t(`groups.${group}`)}</th>
            <td>{number(sumOf(counts, group))}</td>
          </tr>
          {countGroups[group]
            .filter((name) => counts[name] > 0)
            .map((name) => (
              <tr key={name} data-part>
                <th scope="row">
                  <PeopleLink id={id} name={name} />
                </th>
                <td>{number(counts[name])}</td>
              </tr>
            ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t('count.audience')}</th>
          <td>{number(audience)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Leads to those people, where the list can be narrowed to them. */
function PeopleLink({ id, name }: { readonly id: string; readonly name: CountName }) {
  const { t } = useTranslation('broadcasts');
  const words = t(`messages.${name}`);
  if (name !== 'excluded' && name !== 'ready' && name !== 'cancelled') return words;
  return (
    <TextLink to="/broadcasts/$id/people" params={{ id }} search={{ state: name }}>
      {words}
    </TextLink>
  );
}
