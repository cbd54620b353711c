/** Pieces of open work that go from one colleague to another at once: each by its own pathway's command. */
import { handing } from '@throughline/domain/keepers';
import { fact, UserId } from '@throughline/domain/vocabulary';
import { user } from '@throughline/read-store/queries/organisations';
import { z } from 'zod';
import { type Invalid, invalid } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import type { Part } from './carry-out-together.ts';

/** As the graph names a piece: the sort of case, the case, and what its rules call the piece. */
const pieceId = /^(\w+)\/([0-9a-f-]{36})\/([\w.-]{1,80})$/;

export const HandOver = z.object({
  from: handing.from,
  pieces: z.array(z.string().regex(pieceId)).min(1).max(200).meta({ label: 'What is handed over' }),
  to: UserId.meta({ label: 'Who takes it over' }),
  why: handing.why.meta({
    label: 'Why',
    hint: 'It stands in the record of each piece. For example, “Tunde has moved to another team”',
  }),
  occurred: fact.occurred.meta({ label: 'From when' }),
});
type HandOver = z.infer<typeof HandOver>;

type Piece = { readonly category: string; readonly caseId: string; readonly part: string };
type Command = Omit<Part, 'key'>;

/** The command by which each sort of case hands a piece on, and the fields by which it names it. */
const commandFor: Readonly<Record<string, (piece: Piece, context: Context) => Command>> = {
  meeting: ({ caseId: meetingId, part: actionId }) => ({
    ...{ pathway: 'meeting', type: 'HandActionOn', fields: { meetingId, actionId } },
  }),
  riskAndSafety: ({ caseId: childId, part: contactPlanId }) => ({
    ...{
      pathway: 'risk-and-safety',
      type: 'HandContactPlanOn',
      fields: { childId, contactPlanId },
    },
  }),
  request: ({ caseId: requestId, part }) => ({
    ...{ pathway: 'request', type: 'HandRequestOn', fields: { requestId, part } },
  }),
  learningReview: ({ caseId: reviewId }) => ({
    ...{ pathway: 'learning-review', type: 'HandReviewOn', fields: { reviewId } },
  }),
  child: ({ caseId: childId, part }, context) => {
    const [role, agencyId = viewerOf(context).agencyId] = part.split('.');
    return { pathway: 'child', type: 'HandRoleOn', fields: { childId, role, agencyId } };
  },
};

const pieceIn = (id: string): Piece | undefined => {
  const [, category, caseId, part] = pieceId.exec(id) ?? [];
  return category === undefined || caseId === undefined || part === undefined
    ? undefined
    : { category, caseId, part };
};

export const partsOfHandOver = (
  context: Context,
  { from, pieces, to, why, occurred }: HandOver,
): readonly Part[] | Invalid => {
  const taker = user(context.views, to);
  if (taker === undefined) return invalid('to', 'Choose somebody of your agency');
  const person = { name: taker.name, userId: to, ...(taker.title && { role: taker.title }) };
  const parts = pieces.map((id) => {
    const piece = pieceIn(id);
    const command = piece && commandFor[piece.category]?.(piece, context);
    if (command === undefined) return undefined;
    return { ...command, key: id, fields: { ...command.fields, from, to: person, why, occurred } };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : invalid('pieces', 'Choose from the list');
};
