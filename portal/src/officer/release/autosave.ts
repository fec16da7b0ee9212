import { Trouble } from '@/api/trouble';

/** Whether what is on the screen is stored: `refused` cannot be read by the registry, `conflict` was changed elsewhere. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'refused' | 'failed';

/** The version that a call answered; with what was `refused`, where only the rest is stored. */
export interface Saved {
  etag: string;
  refused?: Trouble;
}

type Save<T> = (content: T, etag: string) => Promise<Saved>;
type Report = (state: SaveState, trouble?: Trouble) => void;

/**
 * Stores content a moment after the last change, one call at a time, each from the version that the one before
 * answered (If-Match). A conflict stops it until {@link Autosave.rebase} says from which version to go on.
 */
export class Autosave<T> {
  private latest: { content: T } | undefined;
  private sent: { content: T } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private current: string,
    private readonly save: Save<T>,
    private readonly report: Report,
    private readonly delay = 1_200,
  ) {}

  /** The version that changes are made from. */
  get etag(): string {
    return this.current;
  }

  /** Notes a change. */
  change(content: T): void {
    this.latest = { content };
    if (this.stopped) return;
    this.report('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delay);
  }

  /** Stores at once what is not stored yet; the version of the stored content, or nothing where that failed. */
  async flush(): Promise<string | undefined> {
    clearTimeout(this.timer);
    while (this.latest && !this.stopped) {
      this.running ??= this.run(this.latest.content).finally(() => (this.running = undefined));
      const before = this.latest;
      await this.running;
      if (this.latest === before) break;
    }
    return this.latest ? undefined : this.current;
  }

  /** What is on the screen has taken over what somebody else stored; it goes with whatever is still to be stored. */
  adopt(content: T): void {
    if (this.latest && this.latest !== this.sent) this.latest = { content };
  }

  /** Stores nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  /** Goes on from another version: what is on the screen replaces it. */
  rebase(etag: string): void {
    this.current = etag;
    this.stopped = false;
    void this.flush();
  }

  private async run(content: T): Promise<void> {
    const sent = this.latest;
    this.sent = sent;
    this.report('saving');
    try {
      const { etag, refused } = await this.save(content, this.current);
      this.current = etag;
      if (this.latest !== sent) return;
      if (refused) return this.report('refused', refused);
      this.latest = undefined;
      this.report('saved');
    } catch (error) {
      const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
      this.stopped = trouble.kind === 'changed_elsewhere';
      this.report(stateOf(trouble), trouble);
    }
  }
}

function stateOf({ kind }: Trouble): SaveState {
  if (kind === 'changed_elsewhere') return 'conflict';
  return kind === 'invalid' ? 'refused' : 'failed';
}
