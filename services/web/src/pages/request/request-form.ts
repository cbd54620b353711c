/** What every form about one request has in common. */
import { type Asking, type Data, required } from '../../page.ts';
import { bySomebodyElse, meOf } from '../asker.ts';
import { childFrame } from '../child-frame.ts';
import { agencyOptions } from '../choices.ts';
import { ListedRequest, type Recipient } from './request.ts';

export const requestIn = (data: Data): ListedRequest =>
  ListedRequest.parse(required(data, 'request'));

/** The view of a form: its words, the child it is about, and the way back. `verb`: what whoever records it is taken to have done. */
export const requestForm = (
  data: Data,
  asked: Asking,
  words: { readonly title: string; readonly button: string; readonly verb?: string },
) => {
  const request = requestIn(data);
  const { verb, ...rest } = words;
  return {
    ...(request.child ? childFrame(request.child, 'Requests') : {}),
    subNavigation: [], // a form is left by its back link or by sending it, not by the way
    caption: `${request.kindInWords}, asked ${request.askedAt.inWords}`,
    back: `/requests/${request.id}`,
    request,
    ...rest,
    ...(verb && !bySomebodyElse(asked) ? { verb } : {}),
  };
};

/** Colleagues whom a form may name by agency. */
export const requestChoices = (data: Data) => ({ agency: agencyOptions(data) });

const heard: Readonly<Record<string, string>> = {
  told: 'Has been told',
  'learnt otherwise': 'Learnt of it from somebody else',
  'recorded as not told': 'Recorded as not told',
  'no record': 'No record that anybody told them',
  waived: 'Recorded as not owed',
};

/** Somebody who is owed the outcome, to be ticked, with what they have heard so far. */
export const recipientOption = ({ key, name, status }: Recipient) => ({
  value: key,
  label: name,
  hint: heard[status] ?? status,
});

/** Somebody else's details begin with the asker's own agency, which is most likely. */
export const ownAgency = (data: Data) => {
  const { agency } = meOf(data);
  return agency ? { 'by.agencyId': agency.id } : {};
};

export const backTo =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/requests/${params['requestId']}?done=${done}`;
