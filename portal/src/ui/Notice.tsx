import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { classes } from './classes';
import styles from './Notice.module.css';

const ICON = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** A message beside what it is about. `alert` is read out at once, `status` when the reader pauses. */
export function Notice({
  tone,
  title,
  role,
  children,
  ref,
}: {
  tone: keyof typeof ICON;
  title?: string;
  role?: 'alert' | 'status';
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}) {
  const Icon = ICON[tone];
  return (
    <div className={classes(styles.notice, styles[tone])} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      <Icon aria-hidden size="1.25em" />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
