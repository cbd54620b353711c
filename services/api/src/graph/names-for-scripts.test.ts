/** The names that scripts rely on from the first version on: what asks by them is answered for ever, whatever is added. */
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from './schema.ts';

const promised = /* GraphQL */ `
  query Promised($id: ID, $reference: String, $concern: ID!, $agency: ID!) {
    children(search: "samim") {
      nodes {
        id
      }
    }
    concern(id: $concern) {
      id
    }
    escalationQueue {
      nodes {
        __typename
      }
    }
    requests(open: true) {
      nodes {
        kind
      }
    }
    deadlines {
      nodes {
        __typename
      }
    }
    child(id: $id, reference: $reference) {
      id
      name
      reference
      chronology(
        first: 50
        after: null
        order: OLDEST_FIRST
        from: "2024-01-01"
        to: "2025-12-31"
        agencies: []
        kinds: []
        significance: []
        text: "GP"
        asKnownAt: "2025-04-01T00:00:00Z"
      ) {
        totalCount
        laterCount
        withheldCount
        undatedCount
        unreadableCount
        nodes {
          occurred { start end grain qualifier asWritten time }
          recordedAt
          receivedAt
          headline
          text
          kind
          agency { name }
          source
          linked
        }
      }
      known: chronology(knownToAgency: $agency, knownBy: "2025-04-01T00:00:00Z") {
        totalCount
      }
      requests {
        kind
        debts { name status owedBy dueAt paidAt }
        recipients { name kind status at }
      }
      concerns {
        stages { label clocks { name dueAt doneAt rule status } }
      }
    }
  }
`;

it('answers by every name that was promised', () => {
  expect(validate(schema, parse(promised)).map(({ message }) => message)).toEqual([]);
});
