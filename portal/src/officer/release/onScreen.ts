import type { DraftContent } from './draftContent';

/** What is on the screen at this moment, also for whoever began something before the last key. */
export class OnScreen {
  constructor(
    private content: DraftContent,
    private readonly onChange: (content: DraftContent) => void,
  ) {}

  get now(): DraftContent {
    return this.content;
  }

  show(content: DraftContent): void {
    this.content = content;
    this.onChange(content);
  }
}
