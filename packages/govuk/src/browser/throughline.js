/** What a browser with JavaScript adds: the design systems' behaviour, a blank screen, and a warning before the time is up. */
import { initAll as startGovuk } from './govuk-frontend.js';
import { initAll as startMoj } from './moj-frontend.js';

startGovuk();
startMoj();

const title = document.title;

/** Opens a dialog that covers the page; the page's title goes too, for it shows in the browser's tab. */
const blank = document.querySelector('[data-throughline-blank]');
const blankLink = document.querySelector('[data-throughline-blank-link]');
if (blank instanceof HTMLDialogElement && blankLink) {
  blankLink.addEventListener('click', (event) => {
    event.preventDefault();
    document.title = 'Throughline';
    blank.showModal();
  });
  blank.addEventListener('close', () => {
    document.title = title;
    blankLink.focus();
  });
}

/** Asks two minutes before the session ends, as WCAG 2.2.1 wants: one press keeps the person signed in. */
const timeout = document.querySelector('[data-throughline-timeout]');
if (timeout instanceof HTMLDialogElement) {
  const idleMilliseconds = Number(timeout.dataset.idleSeconds) * 1000;
  const warningMilliseconds = 120_000;
  let timers = [];
  const end = () => {
    window.location.assign(timeout.dataset.endedUrl);
  };
  const start = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [
      setTimeout(() => timeout.showModal(), idleMilliseconds - warningMilliseconds),
      setTimeout(end, idleMilliseconds),
    ];
  };
  timeout.addEventListener('close', async () => {
    const answer = await fetch(timeout.dataset.extendUrl, {
      headers: { accept: 'application/json' },
    });
    if (answer.ok) start();
    else end();
  });
  start();
}

/** Offers the browser's own print where a page has a place for it. */
for (const place of document.querySelectorAll('[data-throughline-print]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = place.dataset.throughlinePrint || 'Print this page';
  button.addEventListener('click', () => window.print());
  place.append(button);
}

/** The lanes of a picture: one stop of the tabulator each, at the name; from there the arrow keys go along the marks. */
for (const hint of document.querySelectorAll('[data-throughline-keys]')) hint.hidden = false;
for (const lane of document.querySelectorAll('[data-throughline-lane]')) {
  const places = [...lane.querySelectorAll('a[href]')]; // the name first
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  lane.addEventListener('keydown', (event) => {
    const at = places.indexOf(event.target);
    const ends = { Home: Math.min(1, places.length - 1), End: places.length - 1, Escape: 0 };
    const to = ends[event.key] ?? at + (steps[event.key] ?? Number.NaN);
    if (at === -1 || !places[to]) return;
    event.preventDefault();
    places[to].focus();
  });
}
