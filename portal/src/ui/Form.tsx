import type { ReactNode } from 'react';
import layout from './Fields.module.css';

/** A form that is sent by its page, and checked by it too: the browser's own bubbles are not ours. */
export function Form({
  onSubmit,
  className = layout.fields,
  labelledBy,
  children,
}: {
  onSubmit: () => void;
  className?: string | undefined;
  labelledBy?: string;
  children: ReactNode;
}) {
  return (
    <form
      className={className}
      aria-labelledby={labelledBy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
