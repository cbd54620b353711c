/** What a printed page of 500 entries weighs on its way, apart from shared assets: under 60 kB. */
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { randomFrom } from '../../../../../../test/support/random.ts';
import { day } from '../../../graph.fixtures.ts';
import { college, opened, trust } from '../../cases.fixtures.ts';
import { entry, path, withChronology } from '../../record.fixtures.ts';

const LINES = 500;
const LIMIT = 60_000; // bytes

const random = randomFrom(500);
const below = (n: number): number => Math.floor(random() * n);
const hex = (letters: number): string =>
  Array.from({ length: letters }, () => below(16).toString(16)).join('');
const newId = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;

// What such entries say, in words of many kinds: a text of one sentence repeated would weigh nothing.
const words =
  `seen at home well the carer said sleep is better and school rang twice about morning not brought to clinic letter sent
  by post to mother who does not read English interpreter booked for Thursday police attended at night after shouting in
  the street no injuries placed with foster family moved again keyworker asked for an assessment told nobody yet duty
  worker will ring back missed dinner ate little quiet drawing in his room laughed with younger boy football training
  nightmares since the move wrote to solicitor hearing adjourned medication changed dose halved bloods taken nurse noted
  weight lower than March asked again for feedback none given by ward staff discharge planned without network meeting`.split(
    /\s+/,
  );
const newText = (): string =>
  `${Array.from({ length: 14 + below(16) }, () => words[below(words.length)]).join(' ')}.`;

const lineOf = (n: number) => {
  const on = new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
  const time = `${String(8 + below(10)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`;
  const [id, text] = [newId(), newText()];
  return entry({
    ...{ id, eventId: newId(), streamId: id, text, headline: text.slice(0, 60) },
    agency: n % 3 === 0 ? trust : college,
    occurred: day(on, `${on} at ${time}`, { at: `${on}T${time}:00Z` }),
    recordedAt: `${on}T${time}:00Z`,
  });
};

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

it('is under 60 kB compressed, with 500 entries that all say something else', async () => {
  const lines = Array.from({ length: LINES }, (_, n) => lineOf(n));
  const { html, site } = await opened(`${path}/chronology?print=1`, withChronology(lines));
  close = site.close;
  expect(html.match(/class="throughline-entry[ "]/g)).toHaveLength(LINES);
  const bytes = gzipSync(html).length;
  console.log(`${bytes} bytes`);
  expect(bytes).toBeLessThan(LIMIT);
}, 60_000);
