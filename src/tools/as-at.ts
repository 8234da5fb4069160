// Takes any day to the period it was in. Days compare as text, so no clock and no time zone is needed.
const form = document.querySelector<HTMLFormElement>('[data-as-at]');
const status = document.querySelector<HTMLElement>('[data-as-at-status]');

if (form && status) {
  const field = form.querySelector('input')!;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-from]')];
  const [today, first] = [form.dataset.today!, links.at(-1)!.dataset.from!];
  // Newest first: the first that had begun by then is the one.
  const show = (day: string): void => {
    const period = links.find((link) => link.dataset.from! <= day);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) status.textContent = 'That is not a day: choose one, such as 1 June 2024.';
    else if (day > today) status.textContent = 'That day has not come yet. What has been announced is under What changed, Coming.';
    else if (!period) status.textContent = `The manual was first published on ${links.at(-1)!.textContent!.split(' to ')[0]}. There was none before.`;
    else location.href = period.href;
  };
  field.min = first;
  form.noValidate = true;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(field.value);
  });
  const asked = new URLSearchParams(location.search).get('day');
  if (asked !== null) {
    field.value = asked;
    show(asked);
  }
}

export {};
