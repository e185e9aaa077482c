import { withoutIds } from "../../../cli/mock/without-ids.js";

const asked = (body: object) =>
  withoutIds({
    method: "POST",
    url: "/",
    headers: { get: () => "application/json" },
    raw: null,
    context: null,
    body: () => Promise.resolve(JSON.stringify(body)),
  });

describe("what a mock is asked", () => {
  test("is refused by its id, with the code upon which clients send the text", async () => {
    const [answer, { status }] = (await asked({ documentId: "sha256:0", variables: {} })) as unknown as [
      string,
      { status: number },
    ];
    expect([status, JSON.parse(answer)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "DOCUMENT_NOT_REGISTERED" } }] },
    ]);
  });

  test("is read when it is a text", async () => {
    const body = { query: "query A($id: ID!) { a }", operationName: "A", variables: { id: "documentId" } };
    expect(await asked(body)).toMatchObject(body);
  });
});
