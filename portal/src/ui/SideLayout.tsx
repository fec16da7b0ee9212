import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useLayoutEffect(() => bringIntoView(list.current), [pathname]);
  return (
    <div className={styles.layout}>
      <nav className={styles.side} aria-label={label}>
        <ul ref={list}>
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

/** Scrolls the line, and nothing else, until the page's own link is in its middle. */
function bringIntoView(list: HTMLUListElement | null): void {
  const current = list?.querySelector('[aria-current=page]')?.getBoundingClientRect();
  if (!list || !current) return;
  const { left, width } = list.getBoundingClientRect();
  list.scrollLeft += current.left + current.width / 2 - (left + width / 2);
}
