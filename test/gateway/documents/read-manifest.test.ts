import { documentId } from "../../../gateway/documents/document-id.js";
import { readManifest } from "../../../gateway/documents/read-manifest.js";

const text = "{ a }";

describe("a manifest of registered documents", () => {
  test("is an object of ids and texts, the id the hash of the text", () => {
    const id = "sha256:1c7e1e347f726166b5b1c55afd61f278cc9b45e00c108ec33d540a566379811b";
    expect(documentId(text)).toBe(id);
    expect([...readManifest(JSON.stringify({ [id]: text }))]).toEqual([[id, text]]);
  });

  test.each([
    ["{", /JSON object of ids and documents/],
    ["[]", /JSON object of ids and documents/],
    ['{"sha256:1": 2}', /JSON object of ids and documents/],
    ['{"sha256:1": "{ a }"}', /The id sha256:1 is not that of its text: expected sha256:\w{64}\./],
  ])("%s is refused with what was expected", (json, says) => {
    expect(() => readManifest(json)).toThrow(says);
  });
});
