/** What every form about one meeting has in common. */
import { type Asking, type Data, required } from '../../page.ts';
import { childForm, type FormWords } from '../child-form.ts';
import { agencyOptions } from '../choices.ts';
import { WholeMeeting } from './meeting.ts';

export const meetingIn = (data: Data): WholeMeeting =>
  WholeMeeting.parse(required(data, 'meeting'));

export const meetingForm = (data: Data, asked: Asking, words: FormWords) => {
  const meeting = meetingIn(data);
  const back = `/meetings/${meeting.id}`;
  const caption = `${meeting.name}, ${meeting.when.inWords}`;
  return {
    ...(meeting.child
      ? childForm(meeting.child, asked, { ...words, caption, back, place: 'Meetings' })
      : { ...words, caption, back }),
    meeting,
  };
};

export const meetingId = (_data: Data, { params }: Asking) => ({ meetingId: params['meetingId'] });

export const backToMeeting =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/meetings/${params['meetingId']}?done=${done}`;

/** Everybody who was asked or came, and every agency besides: who came is a fact, invited or not. */
export const seatOptions = (data: Data) => {
  const { parties, leftOut } = meetingIn(data);
  const seated = parties.map(({ key, name }) => ({ value: key, label: name }));
  const round = leftOut.flatMap(({ agency }) => agency ?? []);
  const others = [
    ...round.map(({ id, name }) => ({ value: id, label: name })),
    ...agencyOptions(data),
  ]
    .map(({ value, label }) => ({ value: `agency.${value}`, label }))
    .filter(({ value }) => !seated.some((one) => one.value === value));
  return [...seated, ...new Map(others.map((one) => [one.value, one])).values()];
};

/** How many of them were asked or work with the child: those stand first. */
export const nearCount = (data: Data): number => {
  const { parties, leftOut } = meetingIn(data);
  return parties.length + leftOut.filter(({ agency }) => agency).length;
};

/** The same, for a list of boxes that folds the others away where they are many. */
export const seatsWithFurther = (data: Data) => {
  const near = nearCount(data);
  return seatOptions(data).map((one, n) => (n < near ? one : { ...one, isFurther: true }));
};
