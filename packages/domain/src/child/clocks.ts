/** Child: restrictions that somebody promised to look at again. */
import type { Clock } from '@throughline/time/deadline';
import { bySetDay } from '../set-day.ts';
import type { Child } from './state.ts';

export const childClocks = ({ restrictions }: Pick<Child, 'restrictions'>): readonly Clock[] =>
  restrictions.flatMap(({ since, until }) =>
    until === undefined ? [] : [bySetDay('look at the restriction again', since, until)],
  );
