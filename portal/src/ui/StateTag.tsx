import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './StateTag.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** The state of something in one or two words. The words carry it, the colour only helps. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}
