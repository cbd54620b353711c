/** What is open in one name, and handing it on to a colleague: all of it or some, whether they leave, move or are away. */
import { counted } from '@throughline/govuk/counts';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { accountOptions } from '../../choices.ts';
import { doneWords } from '../../done-words.ts';
import { aboutPiece, OpenPiece, pieceInWords } from '../open-work.ts';

const Colleague = z.object({
  ...{ userId: z.string(), name: z.string(), title: z.string().nullable(), hasLeft: z.boolean() },
  ...{ disagreements: z.number(), drafts: z.number() },
  openWork: z.array(OpenPiece),
});

const colleagueIn = (data: Data) => Colleague.parse(required(data, 'colleague'));

export const handOver = formPage(import.meta.url, {
  form: 'HandOver',
  ask: ['pieces', 'to', 'why'],
  view: (data, { params, query, path }) => {
    const me = meOf(data);
    const colleague = colleagueIn(data);
    const isMine = me.userId === params['userId'];
    return {
      title: isMine ? 'What is open in your name' : `What is open in the name of ${colleague.name}`,
      button: 'Hand it over',
      back: me.role === 'LEADER' ? '/colleagues' : '/',
      ...{ colleague, isMine, path },
      disagreements: counted(colleague.disagreements, 'disagreement waits', 'disagreements wait'),
      drafts: `They have ${counted(colleague.drafts, 'draft', 'drafts')}`,
      pieces: colleague.openWork.map(pieceInWords),
      takers: accountOptions(data, colleague.userId).length,
      tickAll: query['all'] === undefined && colleague.openWork.length > 1,
      done: doneWords(query['done']),
    };
  },
  known: (data, { params }) => ({
    from: params['userId'],
    occurred: { at: required(data, 'now') },
  }),
  choices: (data) => ({
    pieces: colleagueIn(data).openWork.map((piece) => ({
      value: piece.id,
      label: pieceInWords(piece),
      hint: aboutPiece(piece),
    })),
    to: accountOptions(data, colleagueIn(data).userId),
  }),
  typed: (data, { query }) =>
    query['all'] === undefined ? {} : { pieces: colleagueIn(data).openWork.map(({ id }) => id) },
  next: (_receipt, { params }) => `/colleagues/${params['userId']}?done=handed-over`,
});
