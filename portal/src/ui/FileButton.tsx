import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './Button';
import styles from './FileButton.module.css';

/** Lets a person choose a file, in the words of the page instead of the browser's. */
export function FileButton({
  id,
  label,
  accept,
  describedBy,
  onFile,
}: {
  id: string;
  label: string;
  accept: string;
  describedBy?: string;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.input}
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <Button id={id} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        <Upload aria-hidden size={18} />
        {label}
      </Button>
    </>
  );
}
