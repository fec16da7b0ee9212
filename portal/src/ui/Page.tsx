import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The column that holds a page's content. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
