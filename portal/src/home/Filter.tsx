import type { ReactNode } from 'react';
import styles from './Filters.module.css';

/** One list to choose from. */
export function Filter(props: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.filter}>
      <label htmlFor={props.id}>{props.label}</label>
      <select
        id={props.id}
        className={styles.select}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        {props.children}
      </select>
    </div>
  );
}
