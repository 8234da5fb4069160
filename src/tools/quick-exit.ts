/** Presses of Esc that count as one wish to leave, and how long they may take. */
const PRESSES = 3;
const WITHIN = 5000;

const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');
if (exit) {
  const leave = (event?: Event): void => {
    event?.preventDefault();
    // What is on the screen goes at once, however slow the next page is.
    document.body.hidden = true;
    document.title = 'Weather';
    location.replace(exit.href);
  };
  exit.addEventListener('click', leave);
  let presses: number[] = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return void (presses = []);
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= PRESSES) leave();
  });
  document.querySelector<HTMLElement>('[data-exit-keys]')!.hidden = false;
}
