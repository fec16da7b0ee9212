let navigated = false;

/** Called before each navigation: the next page's heading then takes the focus. The first page has no page before it. */
export function noteNavigation({ fromLocation, pathChanged }: { fromLocation?: unknown; pathChanged: boolean }): void {
  if (fromLocation && pathChanged) navigated = true;
}

/** Moves reader and focus to the heading of a page that was navigated to; leaves the first page of a visit alone. */
export function focusPage(heading: HTMLElement): void {
  if (!navigated) return;
  navigated = false;
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}
