/*
 * Runs ahead of the portal. While an installation is renewed, one replica may name files that the next one does not have yet, or
 * no longer has: then the page is loaded again, a few times, instead of staying empty. Once the portal has begun it looks
 * after itself, so that nothing that is typed is ever lost to a reload.
 */
(() => {
  const PLACE = 'satu-muat-ulang';
  const PAUSES = [0, 2000, 5000];

  const begun = () => document.querySelector('.start-band') === null;
  const isOurs = (element) => /^\/assets\//.test(element.getAttribute?.('src') ?? element.getAttribute?.('href') ?? '');

  /** How often this page was loaded again; where nothing can be stored, once. */
  const counted = () => {
    try {
      const count = Number(sessionStorage.getItem(PLACE));
      sessionStorage.setItem(PLACE, String(count + 1));
      return count;
    } catch {
      return performance.getEntriesByType('navigation')[0]?.type === 'reload' ? PAUSES.length : PAUSES.length - 1;
    }
  };

  let asked = false;
  addEventListener(
    'error',
    ({ target }) => {
      if (asked || !(target instanceof Element) || !isOurs(target) || begun()) return;
      asked = true;
      const pause = PAUSES[counted()];
      if (pause !== undefined) setTimeout(() => location.reload(), pause);
      else say();
    },
    true,
  );
  addEventListener('load', () => {
    if (asked) return;
    try {
      sessionStorage.removeItem(PLACE);
    } catch {
      // Nothing was stored.
    }
  });

  function say() {
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.textContent = 'Halaman ini belum dapat dimuat. Tunggu sebentar, lalu muat ulang. / Please reload in a moment.';
    document.getElementById('root')?.append(text);
  }
})();
