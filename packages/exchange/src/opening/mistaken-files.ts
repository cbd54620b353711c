/** Files that people send by mistake, known by how they begin or by their name, and what to do about each. */
import { type Refused, RefusedFile } from './refused.ts';

const beginnings: readonly (readonly [start: RegExp, why: string])[] = [
  [/^\s*%PDF/, 'it is a PDF; ask for the Word or Excel file it was printed from'],
  [/^\{\\rtf/, 'it is rich text (.rtf); open it in Word and save it as .docx'],
  [
    /^(\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|[\s\S]{4}ftyp(?:hei|mif1|avif))/,
    'it is a picture; ask for the file itself',
  ],
  [
    /^([\s\S]{4}ftyp|ID3|RIFF|OggS)/,
    'it is a film or a sound recording; ask for what was written down of it',
  ],
  [
    /^\s*<(?:!doctype html|html|table|meta|style)|^From: <Saved by /i,
    'it is a web page, as some systems write when they “export to Excel”; open it in Excel and save it as .xlsx, or ask the system for CSV',
  ],
  [
    /^(\xef\xbb\xbf)?\s*[[{]\s*["{[\]}]/,
    'it is data from a program (JSON); ask for the same as Word, Excel or CSV',
  ],
  [/^\s*<\?xml/i, 'it is XML; open it in Word or Excel and save it as .docx or .xlsx'],
  [
    /^(MIME-Version:|Return-Path:|Received: |Message-ID:|Delivered-To:|DKIM-Signature:|ARC-Seal:|X-[A-Za-z-]+:)/i,
    'it is an e-mail; open it and send the file that is attached to it',
  ],
  [
    /^\xe4R\\\{\x8c\xd8\xa7M/,
    'it is a section of OneNote; export it there as Word (.docx) and send that',
  ],
  [/^(Rar!|7z\xbc\xaf|[^\t -~]\x8b)/, 'it is an archive; unpack it and send what is inside'],
  [/^BEGIN:VCALENDAR/i, 'it is a calendar (.ics); open it and export it as CSV'],
  [
    /^\[InternetShortcut\]|^L\0{3}/i,
    'it is only a link to a file; open it and send the file itself',
  ],
];

/** Refuses what is none of the files that we read, and begins as one that we know. `start`: its first bytes, as Latin 1. */
export const refuseMistaken = (name: string, start: string): void => {
  if (/^~\$/.test(name)) {
    throw new RefusedFile(
      'not what it says',
      'it is the mark that Word or Excel leaves beside a file while it is open (its name begins with ~$); send the file itself',
    );
  }
  const letters = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe)|\0/g, ''); // also of UTF-16
  const mistake = beginnings.find(([begins]) => begins.test(start) || begins.test(letters));
  if (mistake) throw new RefusedFile('unknown format', mistake[1]);
};

/** What stands in the container that old Office files, e-mails and password-protected files have in common. */
const compounds: readonly (readonly [stream: string, refused: Refused['refused'], why: string])[] =
  [
    ['EncryptedPackage', 'encrypted', 'it is protected by a password; ask for a copy without one'],
    [
      '__substg1.0_',
      'unknown format',
      'it is an e-mail saved from Outlook; open it and send the file that is attached to it',
    ],
    ...['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'].map(
      (stream) =>
        [
          stream,
          'unknown format',
          'it is in the format of Office 97–2003; save it as .docx or .xlsx',
        ] as const,
    ),
  ];

export const refuseCompound = (bytes: Uint8Array): never => {
  const whole = Buffer.from(bytes);
  const [, refused, why] = compounds.find(([stream]) =>
    whole.includes(Buffer.from(stream, 'utf16le')),
  ) ?? [
    '',
    'unknown format',
    'it is of an old program whose files we do not read; save it there as .docx, .xlsx or .csv',
  ];
  throw new RefusedFile(refused, why);
};
