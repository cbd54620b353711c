/** Moments as programs write them, in an order or with marks that nobody would use by hand: Java, Oracle, DB2, SAS. */

const FORMS: readonly (readonly [written: RegExp, plain: string])[] = [
  [
    /^([a-z]{3}) ([a-z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([a-z]{3,4}) (\d{4})$/,
    '$1 $3 $2 $6 $4 $5',
  ], // Mon Jun 05 14:30:00 BST 2023
  [/^(\d{1,2}-[a-z]{3}-\d{2}) (\d{2})\.(\d{2})\.(\d{2})(?:\.\d+)?/, '$1 $2:$3:$4'], // 05-Jun-23 02.30.00.000000 PM
  [/^(\d{4}-\d{2}-\d{2})-(\d{2})\.(\d{2})\.(\d{2})(?:\.\d+)?$/, '$1 $2:$3:$4'], // 2023-06-05-14.30.00
  [/^(\d{2}[a-z]{3}\d{2,4}):(\d{2}:\d{2})/, '$1 $2'], // 14Jun2023:22:30:00
  [
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?$/,
    '$1-$2-$3 $4:$5',
  ], // 20230605143000
  [
    /^(\S+) (\d{1,2}[:.]\d{2}) ?- ?(\d{1,2}[:.]\d{2}) \((\d\S+)\)$/, // 7/5/22 22:00 - 06:00 (8/5/22)
    '$1 $2 - $4 $3',
  ],
  [/^(\d\S+) \(?overnight (?:in)?to (\d[^\s)]+)\)?$/, 'overnight $1 - $2'],
  [/ ?\((?:british summer time|greenwich mean time|coordinated universal time)\)$/, ''],
];

/** A tidied text as a hand would have written it; any other comes back as it was. */
export const asByHand = (text: string): string => {
  const form = FORMS.find(([written]) => written.test(text));
  return form ? text.replace(...form) : text;
};
