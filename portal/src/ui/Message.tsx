import type { ReactNode } from 'react';
import { PageHeading } from './PageHeading';
import styles from './Message.module.css';

/** What stands where content would: nothing found, nothing here yet, a part that is down. Always with a way out. */
export function Message({
  title,
  heading: Heading = 'h2',
  motif = true,
  role,
  actions,
  small,
  children,
}: {
  title: string;
  heading?: 'h1' | 'h2' | 'h3';
  motif?: boolean;
  role?: 'alert';
  actions?: ReactNode;
  small?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.message} role={role}>
      {motif && <div className={styles.motif} aria-hidden />}
      {Heading === 'h1' ? <PageHeading title={title} /> : <Heading>{title}</Heading>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
      {small && <p className={styles.small}>{small}</p>}
    </div>
  );
}
