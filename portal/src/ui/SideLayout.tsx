import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './SideLayout.module.css';

export interface SideLink {
  to: LinkProps['to'];
  label: string;
}

/** A page with a quiet column of links to its neighbours; on phones they scroll in one line above. */
export function SideLayout({
  label,
  links,
  children,
}: {
  label: string;
  links: readonly SideLink[];
  children: ReactNode;
}) {
  return (
    <div className={styles.layout}>
      <nav className={styles.side} aria-label={label}>
        <ul>
          {links.map(({ to, label: name }) => (
            <li key={String(to)}>
              <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
