import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

/** A panel that its button opens; Escape, a click elsewhere or moving the focus away closes it (WAI-ARIA disclosure). */
export function useDisclosure<T extends HTMLElement>() {
  const [open, setOpen] = useState(false);
  const container = useRef<T>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !container.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  return {
    open,
    container,
    button,
    toggle: () => setOpen(!open),
    close: () => setOpen(false),
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !open) return;
      setOpen(false);
      button.current?.focus();
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !container.current?.contains(relatedTarget)) setOpen(false);
    },
  };
}
