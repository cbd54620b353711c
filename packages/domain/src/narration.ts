/** How an event reads in a child's chronology. */

export type Kind =
  | 'entry'
  | 'child'
  | 'involvement'
  | 'import'
  | 'request'
  | 'challenge'
  | 'gp'
  | 'risk'
  | 'safety-plan'
  | 'contact'
  | 'meeting'
  | 'sharing'
  | 'constraint'
  | 'correction';

export type Significance = 'routine' | 'significant' | 'positive' | 'negative';

export type Narration = {
  /** One line in plain words, without a full stop: what happened, who did it to whom. */
  readonly headline: string;
  /** The words that were recorded, where there are more than the headline says. */
  readonly text?: string | undefined;
  readonly kind: Kind;
  readonly significance: Significance;
};

/** Turns ids into the names they had when the event was read. */
export type Names = {
  readonly agency: (id: string) => string;
  readonly user: (id: string) => string;
  /** What the partnership's ladder called a stage of the disagreement when it was opened. */
  readonly stage?: (n: number) => string | undefined;
};

/** One line for every event type; `null` says that an event does not stand in a chronology. */
export type Narrate<Event extends { readonly type: string }> = {
  readonly [T in Event['type']]:
    | null
    | ((event: Extract<Event, { readonly type: T }>, names: Names) => Narration);
};
