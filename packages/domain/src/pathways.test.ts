/** What holds for every pathway, whatever it is about. */
import { readFileSync } from 'node:fs';
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { given } from './kelderby.fixtures.ts';
import type { Names, Narration } from './narration.ts';
import type { Pathway } from './pathway.ts';
import { pathwayOf, pathways } from './pathways.ts';

const undoEvents = ['RecordedInError', 'MovedToOtherChild'];
const undoCommands = ['RecordInError', 'MoveToOtherChild'];
const own = (types: Iterable<string>, undo: readonly string[]): readonly string[] =>
  [...types].filter((type) => !undo.includes(type));

const Sample = z.object({ data: z.record(z.string(), z.unknown()) });
const sampleOf = (pathway: Pathway, type: string): Typed => {
  const path = `../../../schema/events/${pathway.slug}/${type}.v1.json`;
  const { data } = Sample.parse(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
  const schema = pathway.events.get(type);
  if (!schema) throw new Error(`Expected an event of ${pathway.slug}, found ${type}.`);
  return schema.parse({ type, ...data }) as unknown as Typed; // the schema of that very type
};

const names: Names = { agency: () => 'Kelder Agency', user: () => 'Wyn Talbot' };

/** The paths of fields that no form could name, at any depth. */
const unlabelled = (schema: z.ZodType, path: string, label?: string): readonly string[] => {
  const said = label ?? schema.meta()?.label;
  if (schema instanceof z.ZodOptional)
    return unlabelled(schema.unwrap() as z.ZodType, path, schema.meta()?.label);
  if (schema instanceof z.ZodArray)
    return [
      ...(said === undefined ? [path] : []),
      ...unlabelled(schema.element as z.ZodType, `${path}[]`, said),
    ];
  if (schema instanceof z.ZodLiteral || said === undefined)
    return said || schema instanceof z.ZodLiteral ? [] : [path];
  if (!(schema instanceof z.ZodObject) || 'asWritten' in schema.shape) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    unlabelled(field as z.ZodType, `${path}.${name}`),
  );
};

const alone = (pathway: Pathway, type: string) => {
  const event = sampleOf(pathway, type);
  return pathway.decider.evolve(pathway.decider.initial, event, metadata(), 'e-1');
};
const inError = { reason: 'It was another day.', dataBreach: false };

describe.each(pathways.map((each) => [each.slug, each] as const))(
  'the pathway %s',
  (_, pathway) => {
    const events = own(pathway.events.keys(), undoEvents);
    const commands = own(pathway.commands.keys(), undoCommands);

    it('is found by its slug and by its category', () => {
      expect(pathwayOf(pathway.slug)).toBe(pathway);
      expect(pathwayOf(pathway.category)).toBe(pathway);
    });

    it('says for every command which permission it needs, and which may open a stream', () => {
      expect(Object.keys(pathway.permissions).toSorted()).toEqual(
        [...pathway.commands.keys()].toSorted(),
      );
      expect([...pathway.opens].filter((type) => !commands.includes(type))).toEqual([]);
      expect(pathway.opens.size).toBeGreaterThan(0);
    });

    it.each(commands)('names every field of %s, and its stream', (type) => {
      const schema = pathway.commands.get(type);
      expect(Object.keys(schema?.shape ?? {})).toContain(pathway.idField);
      const fields = Object.entries(schema?.shape ?? {});
      expect(fields.flatMap(([name, field]) => unlabelled(field as z.ZodType, name))).toEqual([]);
    });

    it.each(events)(
      'says how %s reads in a chronology, or that it does not stand there',
      (type) => {
        const narrate = pathway.narration[type];
        if (narrate === null) return;
        // Every line that is not null is a function of the event and the names.
        const told = (narrate as (event: Typed, names: Names) => Narration)(
          sampleOf(pathway, type),
          names,
        );
        expect(told.headline).toMatch(/^\S.*[^.\s]$/s);
        expect(`${told.headline} ${told.text ?? ''}`).not.toMatch(
          /undefined|\[object|[0-9a-f]{8}-[0-9a-f]{4}/,
        );
      },
    );

    it.each(events)('takes %s in, whatever came before', (type) => {
      expect(alone(pathway, type).past).toHaveLength(1);
    });

    it.each(events)('lets %s be marked as recorded in error, once, and forgets it then', (type) => {
      const thread = alone(pathway, type);
      const command = { type: 'RecordInError' as const, eventId: 'e-1', ...inError };
      const decision = pathway.decider.decide(command, thread, given);
      if (isRefusal(decision)) throw new Error(`Refused: ${decision.refused}`);
      expect(decision).toMatchObject([{ type: 'RecordedInError', eventId: 'e-1' }]);
      const after = decision.reduce(
        (state, event) => pathway.decider.evolve(state, event, metadata(), 'e-2'),
        thread,
      );
      expect(after.inner).toEqual(pathway.decider.initial.inner);
      expect(pathway.decider.decide(command, after, given)).toEqual({ refused: 'alreadyPutRight' });
    });

    it('names each refusal once', () =>
      expect(new Set(pathway.refusals).size).toBe(pathway.refusals.length));
  },
);

describe('the pathways together', () => {
  it('share no command, for each is a mutation of its own name', () => {
    const all = pathways.flatMap(({ commands }) => own(commands.keys(), undoCommands));
    expect(all.filter((type, i) => all.indexOf(type) !== i)).toEqual([]);
  });

  it('share no slug and no category', () => {
    expect(new Set(pathways.map(({ slug }) => slug)).size).toBe(pathways.length);
    expect(new Set(pathways.map(({ category }) => category)).size).toBe(pathways.length);
  });
});
