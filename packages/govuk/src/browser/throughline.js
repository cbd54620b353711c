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
  let from;
  const cover = () => {
    if (blank.open) return;
    from = document.activeElement;
    document.title = 'Throughline';
    blank.showModal();
  };
  blankLink.addEventListener('click', (event) => {
    event.preventDefault();
    cover();
  });
  blank.addEventListener('close', () => {
    document.title = title;
    from?.focus();
  });
  // Shift three times by itself, as the design system's way to leave a page at once: no letter is taken from anybody.
  const within = 3000; // milliseconds for all three
  let pressed = [];
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Shift') pressed = [];
  });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift') return;
    pressed = [...pressed.filter((at) => timeStamp - at < within), timeStamp];
    if (pressed.length < 3) return;
    pressed = [];
    cover();
  });
}

/** A frame that scrolls is a tab stop, so that the arrow keys move it; one with nothing to scroll to is none. */
const stops = new ResizeObserver((seen) => {
  for (const { target } of seen)
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else if (target !== document.activeElement) target.removeAttribute('tabindex');
});
for (const frame of document.querySelectorAll('.throughline-scroll')) stops.observe(frame);

/** A picture of years that is wider than the screen begins with the latest. */
for (const picture of document.querySelectorAll('.throughline-picture'))
  picture.scrollLeft = picture.scrollWidth;

const timeInWords = () =>
  new Date().toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true });

/** Keeps what is typed into a form as a draft, after each pause and when the page is left; `onKept` hears of it. */
const keeperOf = (form, onKept) => {
  const said = form.querySelector('[data-throughline-kept]');
  const pause = 4000; // milliseconds without typing
  const longest = 20_000; // while somebody types on
  let isChanged = document.querySelector('.govuk-error-summary') !== null; // typed, refused, and kept nowhere
  let since = 0;
  let timer;
  let lastKept; // a field that is only left, by a question that takes the cursor, is no sign of anybody
  let sending = new AbortController();
  const keep = async ({ isLeaving = false } = {}) => {
    clearTimeout(timer);
    since = 0;
    if (!isChanged) return true;
    isChanged = false;
    const body = new URLSearchParams(new FormData(form));
    body.set('_draft', 'auto');
    if (body.toString() === lastKept) return true;
    try {
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive: isLeaving && body.toString().length < 60_000, // browsers take no more than 64 KiB on leaving
        signal: sending.signal,
      });
      if (!answer.ok) throw new Error(`A draft was answered with ${answer.status}.`);
      lastKept = body.toString();
      said.textContent = `Your draft was kept at ${timeInWords()}. Only you can see it.`;
      onKept();
      return true;
    } catch {
      if (sending.signal.aborted) return true; // the form itself is on its way
      isChanged = true;
      said.textContent = 'Your draft could not be kept just now. It is tried again as you type.';
      return false;
    }
  };
  const changed = () => {
    isChanged = true;
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.min(pause, Math.max(0, since + longest - Date.now())));
  };
  if (isChanged) changed(); // or it would be lost where nobody types on before the session ends
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    isChanged = false;
    sending.abort();
    sending = new AbortController();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep({ isLeaving: true });
  });
  return { keep, holdsWords: () => isChanged || said.textContent !== '' };
};

/** Asks two minutes before the session ends, as WCAG 2.2.1 wants: one press keeps the person signed in. */
const timeout = document.querySelector('[data-throughline-timeout]');
if (timeout instanceof HTMLDialogElement) {
  const idleMilliseconds = Number(timeout.dataset.idleSeconds) * 1000;
  const warningMilliseconds = 120_000;
  const longestAnswer = 20_000; // milliseconds, until whoever pressed is asked again
  const left = timeout.querySelector('[data-throughline-left]');
  const others = new BroadcastChannel('throughline-session'); // the same person's other tabs
  let endsAt;
  let isAnswered = true;
  const goOn = () => {
    endsAt = Date.now() + idleMilliseconds;
  };
  const alive = () => {
    goOn();
    others.postMessage('alive');
  };
  const form = document.querySelector('[data-throughline-keep]');
  const keeper = form && keeperOf(form, alive);
  const end = async () => {
    clearInterval(ticking);
    const isKept = keeper?.holdsWords() && (await keeper.keep());
    const ended = new URL(timeout.dataset.endedUrl, window.location.origin);
    ended.searchParams.set('then', window.location.pathname + window.location.search);
    if (isKept) ended.searchParams.set('kept', 'yes');
    window.location.assign(ended);
  };
  const inWords = (milliseconds) => {
    const seconds = Math.ceil(milliseconds / 1000);
    if (seconds > 60) return '2 minutes';
    return seconds > 20 ? '1 minute' : '20 seconds';
  };
  const tick = () => {
    const remaining = endsAt - Date.now();
    if (remaining <= 0) return end();
    if (remaining > warningMilliseconds) return;
    const words = inWords(remaining);
    if (left.textContent !== words) left.textContent = words; // a screen reader says each once
    if (timeout.open) return;
    isAnswered = true;
    timeout.showModal();
  };
  timeout.addEventListener('close', async () => {
    if (!isAnswered) return;
    const ending = endsAt;
    goOn(); // so that a slow answer neither asks again nor ends what is being kept
    try {
      const answer = await fetch(timeout.dataset.extendUrl, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(longestAnswer),
      });
      if (answer.ok) alive();
      else end();
    } catch {
      endsAt = ending; // the service was not reached: the next look asks again, or ends it
    }
  });
  others.addEventListener('message', () => {
    goOn();
    isAnswered = false; // in the other tab
    if (timeout.open) timeout.close();
  });
  const ticking = setInterval(tick, 1000); // by the clock, so that a laptop that slept does not lose count
  alive();
}

/** Looks again by itself while something goes on, and follows to what came of it; without a script there is a link. */
const again = document.querySelector('[data-throughline-again]');
if (again) {
  const every = 3000; // milliseconds
  const longest = 60_000; // milliseconds, between two tries where the service cannot be reached
  let left = 400; // looks: twenty minutes, so that a page that is left open keeps nobody signed in
  let pause = every;
  const said = document.createElement('p');
  said.className = 'govuk-body';
  said.setAttribute('role', 'status');
  again.after(said);
  const follow = async () => {
    const answer = await fetch(location.href);
    if (answer.status >= 500) throw new Error(`The service answered ${answer.status}.`);
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('[data-throughline-again]');
    if (!now) return location.reload();
    if (now.innerHTML !== again.innerHTML) again.innerHTML = now.innerHTML;
    pause = every;
    said.textContent = '';
  };
  const look = async () => {
    left -= 1;
    try {
      await follow();
    } catch {
      pause = Math.min(pause * 2, longest);
      said.textContent = `We cannot reach the service just now. What goes on there does not wait for this page, which tries again in ${pause / 1000} seconds.`;
    }
    if (left > 0) setTimeout(look, pause);
    else said.textContent = 'This page has stopped looking by itself. Use “Look again”.';
  };
  setTimeout(look, every);
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

/** On the telephone: what whoever was chosen may be told of stands first; everybody else stays behind their count. */
const hearers = document.querySelector('[data-throughline-hearers]');
if (hearers) {
  const first = hearers.querySelector('[data-throughline-first] .govuk-checkboxes');
  const said = hearers.querySelector('[data-throughline-said]');
  const others = hearers.querySelector('details');
  const groups = [...hearers.querySelectorAll('[data-throughline-group]')];
  const boxes = [...hearers.querySelectorAll('[data-throughline-hears]')];
  const groupOf = ({ value }) =>
    groups.find(({ dataset }) => value.startsWith(dataset.throughlineGroup));
  const boxesIn = (place) => place.querySelectorAll('[data-throughline-hears]').length;
  const arrange = (onTheLine) => {
    for (const box of boxes) {
      const isFirst = box.checked || box.dataset.throughlineHears.split(' ').includes(onTheLine);
      const place = isFirst ? first : groupOf(box).querySelector('.govuk-checkboxes');
      place.append(box.closest('.govuk-checkboxes__item'));
    }
    for (const group of groups) group.hidden = boxesIn(group) === 0;
    const left = boxesIn(others);
    others.hidden = left === 0;
    others.querySelector('[data-throughline-count]').textContent = left;
    said.textContent = `${boxes.length - left} boxes to tick for this person, ${left} others`;
  };
  hearers.closest('form').addEventListener('change', ({ target }) => {
    if (target.name === 'with') arrange(target.value);
  });
}
