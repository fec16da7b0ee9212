import { Component, type ReactNode } from 'react';
import styles from './Answer.module.css';

const LONGEST = 20_000;

/**
 * Shows something that an agency answered; where that cannot be laid out, the answer as it came. An application was received by
 * then, so its receipt must be readable whatever else is in the answer.
 */
export class AnswerBoundary extends Component<{ value: unknown; children: ReactNode }, { failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <RawValue value={this.props.value} /> : this.props.children;
  }
}

/** A value as it came. */
export function RawValue({ value }: { value: unknown }) {
  return (
    <pre className={styles.raw} lang="id">
      {rawText(value)}
    </pre>
  );
}

/** A value as text, whatever it is. */
export function rawText(value: unknown): string {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    return (text ?? '–').slice(0, LONGEST);
  } catch {
    return '–';
  }
}
