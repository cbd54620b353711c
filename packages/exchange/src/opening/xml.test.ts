import { expect, it } from 'vitest';
import { type Attributes, walkXml } from './xml.ts';

const readOf = (xml: string) => {
  const read: { text: string; attributes: Attributes[] } = { text: '', attributes: [] };
  walkXml(xml, 'a part', {
    open: (_, attributes) => read.attributes.push(attributes()),
    close: () => undefined,
    text: (text) => {
      read.text += text;
    },
  });
  return read;
};

it('reads characters that are written by their number, however large', () => {
  const written = '&#128512; &#x1F600; &#233; &#x2019; &lt;&amp;';
  const meant = '😀 😀 é ’ <&';
  const { text, attributes } = readOf(`<a said="${written}">${written}</a>`);
  expect(text).toBe(meant);
  expect(attributes).toEqual([{ said: meant }]);
});

it('leaves a number alone that stands for no character', () => {
  expect(() => readOf('<a>&#x110000; &#9999999;</a>')).not.toThrow();
});

it('takes what is marked as plain words for plain words', () => {
  expect(readOf('<a><![CDATA[&#128512; <b>]]></a>').text).toBe('&#128512; <b>');
});
