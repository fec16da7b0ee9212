import { useEffect, useState } from 'react';

/** A value once it has not changed for a moment: what is typed is not sent with every key. */
export function useSettled<T>(value: T, delay = 800): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
