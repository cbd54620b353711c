/**
 * The fields that many pathways share. A field is described once, here or in its event: `label` and
 * `hint` feed forms and the graph's descriptions; `clear` says that it may be stored unsealed, which
 * is for ids, codes and numbers from policy, never for anything a person wrote about a child.
 */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** May be stored unsealed. Everything else is sealed. */
    clear?: boolean;
    /** What a form calls the field. */
    label?: string;
    /** What helps someone fill it in. */
    hint?: string;
    /** A date of which nobody asks the time of day. */
    dayOnly?: boolean;
    /** Several lines of text. */
    long?: boolean;
    /** The words for each code of an enum. */
    options?: Readonly<Record<string, string>>;
    /** What kind of thing an id names, so that a form can offer a choice. */
    refersTo?:
      | 'agency'
      | 'gp-practice'
      | 'child'
      | 'entry'
      | 'user'
      | 'concern'
      | 'request'
      | 'meeting'
      | 'review'
      | 'event'
      | 'person'
      | 'relationship'
      | 'restriction'
      | 'risk'
      | 'safety-plan'
      | 'contact-plan'
      | 'action'
      | 'team'
      | 'appointment'
      | 'grant';
    /** An id that the sender makes: a form fills in a new UUID and does not show it. */
    fresh?: boolean;
  }
}

/** Words a person wrote. Sealed wherever it stands. */
export const Text = z.string().trim().min(1).max(20_000);

/** A short line: a name, a role, a place. Sealed. */
export const Line = z.string().trim().min(1).max(300);

export const Id = z.uuid().meta({ clear: true });
/** Names something new inside a stream: a risk, an action, a person. */
export const NewId = z.uuid().meta({ clear: true, fresh: true, label: 'Reference' });
export const AgencyId = z.uuid().meta({ clear: true, refersTo: 'agency', label: 'Agency' });
export const ChildId = z
  .uuid()
  .meta({ clear: true, refersTo: 'child', label: 'Child or young person' });
export const EntryId = z.uuid().meta({ clear: true, refersTo: 'entry', label: 'Entry' });
/** A user name stands in the clear, so that it takes no space: no sentence, and no name and surname. */
const userName = z.string().min(1).max(100).regex(/^\S+$/);
export const UserId = userName.meta({
  clear: true,
  refersTo: 'user',
  label: 'Colleague with an account',
});
/** Typed and not chosen: nobody has joined under it yet. */
export const NewUserId = userName.meta({
  clear: true,
  label: 'User name',
  hint: 'The name they sign in with, without spaces',
});

/** A code from a policy or a coded list; letters, digits, dot, dash and underscore only, so that it can hold no sentence. */
export const Code = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,80}$/)
  .meta({ clear: true });

/** Someone named in an event: a person, or an agency's role where no name is known. */
export const Person = z.object({
  name: Line.optional().meta({ label: 'Name' }),
  role: Line.optional().meta({ label: 'Role' }),
  agencyId: AgencyId.optional(),
  userId: UserId.optional(),
});
export type Person = z.infer<typeof Person>;

export const Channel = z
  .enum(['in-person', 'telephone', 'letter', 'email', 'meeting', 'secure-system', 'other'])
  .meta({
    clear: true,
    label: 'How',
    options: {
      'in-person': 'In person',
      telephone: 'By telephone',
      letter: 'By letter',
      email: 'By email',
      meeting: 'In a meeting',
      'secure-system': 'In a shared system',
      other: 'Another way',
    },
  });
export type Channel = z.infer<typeof Channel>;

/** What every fact says: when it happened, and which chronology entries show it. */
export const fact = {
  occurred: Occurred.meta({ label: 'When it happened' }),
  cites: z.array(EntryId).max(100).optional().meta({ label: 'Entries that show it' }),
};

/** The policy, and its version, that a clock was started under. Also copied to the event's metadata. */
export const PolicyReference = z
  .object({ id: Code, version: Code, hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ clear: true });
export type PolicyReference = z.infer<typeof PolicyReference>;
