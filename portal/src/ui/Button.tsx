import type { AnchorHTMLAttributes, ComponentPropsWithRef } from 'react';
import { classes } from './classes';
import styles from './Button.module.css';

type Look = 'primary' | 'plain' | 'quiet';
const lookClass = (look: Look) => classes(styles.button, look !== 'plain' && styles[look]);

/** A button; `busy` keeps it focusable while what it started is under way. */
export function Button({
  look = 'plain',
  busy = false,
  className,
  onClick,
  ...rest
}: ComponentPropsWithRef<'button'> & { look?: Look; busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(lookClass(look), className)}
    />
  );
}

/** A link that leaves the single page application and looks like a button. */
export function ButtonLink({
  look = 'plain',
  className,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { look?: Look }) {
  return (
    <a {...rest} className={classes(lookClass(look), className)}>
      {children}
    </a>
  );
}

/** Class of a router link that looks like a button. */
export const buttonClass = lookClass;
