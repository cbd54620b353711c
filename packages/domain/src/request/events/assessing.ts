/**
 * Request: what happens between asking and the answer, when somebody is assessed: doctors, beds, the
 * application, the journey. Stored for ever: add optional fields; never rename, never remove.
 */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { ClockTerms } from '../../statutory-clocks.ts';
import { Code, fact, Line, Person, PolicyReference, Text } from '../../vocabulary.ts';
import { People, yes } from './parts.ts';

export const AssessmentArranged = z.object({
  type: z.literal('AssessmentArranged'),
  ...fact,
  planned: Occurred.meta({ label: 'When it will be' }),
  place: Line.meta({ label: 'Where' }).optional(),
  chosenWithPerson: yes('Were time and place chosen with the young person?').optional(),
  takingPart: People.meta({ label: 'Who takes part' }).optional(),
  advocateOffered: yes('Was a supporter or advocate offered?').optional(),
  interpreter: Line.meta({
    label: 'Interpreter',
    hint: 'Language, in person or by telephone',
  }).optional(),
});
export const MedicalRecommendationMade = z.object({
  type: z.literal('MedicalRecommendationMade'),
  ...fact,
  by: Person.meta({ label: 'Doctor' }),
  section: Code.meta({ clear: false, label: 'Section', hint: '2, 3 or 4' }),
  examined: Occurred.meta({ label: 'When the doctor examined them' }),
  approvedUnderSection12: yes('Is the doctor approved under s12?').optional(),
  knewPersonBefore: yes('Did the doctor know them before?').optional(),
  /** How long it may be used, by the statutory clocks of that day. */
  lapses: ClockTerms.optional(),
  policy: PolicyReference.optional(),
});
export const BedSought = z.object({
  type: z.literal('BedSought'),
  ...fact,
  by: Person.meta({ label: 'Who looked' }),
  askedOf: Line.meta({ label: 'Who was asked' }),
  answer: Text.meta({ label: 'The answer' }).optional(),
});
export const BedFound = z.object({
  type: z.literal('BedFound'),
  ...fact,
  where: Line.meta({ label: 'Where' }),
  ageSuitable: yes('Is the ward suitable for their age (s131A)?').optional(),
  by: Person.meta({ label: 'Who confirmed it' }).optional(),
});
export const ApplicationMade = z.object({
  type: z.literal('ApplicationMade'),
  ...fact,
  section: Code.meta({ clear: false, label: 'Section' }),
  by: Person.meta({ label: 'Applicant' }),
  hospital: Line.meta({ label: 'Hospital named' }),
});
export const Conveyed = z.object({
  type: z.literal('Conveyed'),
  ...fact,
  by: Person.meta({ label: 'Who took them' }),
  how: Line.meta({ label: 'How' }),
  from: Line.meta({ label: 'From' }).optional(),
  to: Line.meta({ label: 'To' }),
  arrived: Occurred.meta({ label: 'Arrived' }).optional(),
  restraint: z.boolean().meta({ label: 'Was restraint used?' }),
  restraintDetail: Text.meta({ label: 'What restraint, and why' }).optional(),
});
export const AssessmentCarriedOut = z.object({
  type: z.literal('AssessmentCarriedOut'),
  ...fact,
  assessors: People.min(1).meta({ label: 'Who assessed' }),
  present: People.meta({ label: 'Who else was there' }).optional(),
  interpreter: Line.meta({ label: 'Interpreter' }).optional(),
  place: Line.meta({ label: 'Where' }).optional(),
  topics: z
    .array(Line)
    .max(30)
    .meta({
      label: 'What was talked about',
      hint: 'For example, physical health, home, culture, money or safety',
    })
    .optional(),
  ownAgenda: Text.meta({
    label: 'What the young person wanted to talk about',
    long: true,
  }).optional(),
  concernsConsidered: z
    .array(Text)
    .max(30)
    .meta({ label: 'Which of the concerns were considered' })
    .optional(),
  historyConsidered: Text.meta({ label: 'What history was considered', long: true }).optional(),
  asylumNeedsConsidered: Text.meta({
    label: 'What refugee or asylum needs were considered',
    long: true,
  }).optional(),
  findings: Text.meta({ label: 'What was found', long: true }).optional(),
});
export const AssessmentNotCompleted = z.object({
  type: z.literal('AssessmentNotCompleted'),
  ...fact,
  why: choice(
    {
      'no-bed': 'No bed',
      'no-doctor': 'No doctor',
      'no-access': 'Not found, or no access',
      'not-fit': 'Not fit to be assessed',
      lapsed: 'The time allowed by law ran out',
      moved: 'Moved to another area',
      withdrawn: 'Withdrawn by those who asked',
    },
    { label: 'Why' },
  ),
  words: Text.meta({ label: 'What happened', long: true }),
  by: Person.meta({ label: 'Who decided' }),
  restart: Person.meta({ label: 'Who will take it up again' }).optional(),
});
export const ReasonsGivenToNearestRelative = z.object({
  type: z.literal('ReasonsGivenToNearestRelative'),
  ...fact,
  to: Person.meta({ label: 'Nearest relative' }),
  inWriting: yes('In writing?'),
  reasons: Text.meta({ label: 'Reasons', long: true }).optional(),
});
export const AlternativeArranged = z.object({
  type: z.literal('AlternativeArranged'),
  ...fact,
  what: Text.meta({ label: 'What was arranged instead', long: true }),
  by: Person.meta({ label: 'Who arranged it' }).optional(),
  from: Occurred.meta({ label: 'From when' }).optional(),
});
export const DependantsProvidedFor = z.object({
  type: z.literal('DependantsProvidedFor'),
  ...fact,
  what: Text.meta({ label: 'What was arranged for children, other dependants, pets or home' }),
  by: Person.meta({ label: 'Who arranged it' }).optional(),
});
export const OpinionGiven = z.object({
  type: z.literal('OpinionGiven'),
  ...fact,
  by: Person.meta({ label: 'Who gave it' }),
  opinion: Text.meta({ label: 'The opinion', long: true }),
  agreesWithFirst: yes('Does it agree with the first?').optional(),
});
