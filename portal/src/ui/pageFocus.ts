let navigated = false;

/** Called before each navigation: the next page's heading then takes the focus. */
export function noteNavigation({ pathChanged }: { pathChanged: boolean }): void {
  if (pathChanged) navigated = true;
}

/** Moves reader and focus to the heading of a page that was navigated to; leaves the first page of a visit alone. */
export function focusPage(heading: HTMLElement): void {
  if (!navigated) return;
  navigated = false;
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}
