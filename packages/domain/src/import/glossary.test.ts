/** The rules of a file's glossary: nothing is guessed, and what was decided can be decided anew. */
import { specify } from '@throughline/decider/testing';
import { describe, it } from 'vitest';
import { given } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import type { ImportCommand } from './commands.ts';
import { commit, decideTerms, proposeTerms, receive, withdraw } from './import.fixtures.ts';
import { importDefinition, importPathway } from './import.ts';

const after = (...commands: readonly ImportCommand[]) =>
  specify(rulesOf(importDefinition), given)(...play(importPathway, given, commands).events);

describe('proposing words', () => {
  it('proposes them, before and after the file was committed', () => {
    for (const story of [[receive()], [receive(), commit()]])
      after(...story)
        .when(proposeTerms())
        .then({ ...proposeTerms(), type: 'TermsProposed' });
  });
  it('is refused before the file was received, and after it was withdrawn', () => {
    after().when(proposeTerms()).refuses('notReceived');
    after(receive(), withdraw()).when(proposeTerms()).refuses('withdrawn');
  });
});

describe('deciding what words mean', () => {
  const proposed = [receive(), proposeTerms()];

  it('writes out what was accepted, many at a time, and again where somebody thinks better of it', () => {
    for (const story of [proposed, [...proposed, commit(), decideTerms()]])
      after(...story)
        .when(decideTerms())
        .then({
          type: 'TermsDecided',
          decisions: [
            { number: 1, decision: 'accepted', kind: 'person', means: 'Yvonne Tate' },
            { number: 2, decision: 'changed', kind: 'person', means: 'Tunde Bakare' },
            { number: 3, decision: 'refused' },
          ],
        });
  });
  it('takes somebody whose name is written in full without a meaning', () =>
    after(...proposed)
      .when(decideTerms([{ number: 4, decision: 'accepted' }]))
      .then({
        type: 'TermsDecided',
        decisions: [{ number: 4, decision: 'accepted', kind: 'person' }],
      }));
  it('goes on with the numbers of those before', () =>
    after(...proposed, proposeTerms())
      .when(decideTerms([{ number: 5, decision: 'refused' }]))
      .then({
        type: 'TermsDecided',
        decisions: [{ number: 5, decision: 'refused' }],
      }));
  it('is refused for a word that was not proposed', () =>
    after(...proposed)
      .when(decideTerms([{ number: 5, decision: 'refused' }]))
      .refuses('noSuchTerm'));
  it('is refused where a word of two meanings, or of none, is accepted as it is', () => {
    for (const number of [2, 3])
      after(...proposed)
        .when(decideTerms([{ number, decision: 'accepted' }]))
        .refuses('meaningIsMissing');
  });
  it('is refused where it is something else, and nobody says what', () =>
    after(...proposed)
      .when(decideTerms([{ number: 1, decision: 'changed', kind: 'person' }]))
      .refuses('meaningIsMissing'));
  it('is refused before the file was received, and after it was withdrawn', () => {
    after().when(decideTerms()).refuses('notReceived');
    after(...proposed, withdraw())
      .when(decideTerms())
      .refuses('withdrawn');
  });
});
