import { accepts } from "../../../gateway/http/accepts.js";

describe("the Accept header", () => {
  it.each([
    [undefined, false, false],
    ["*/*", false, false],
    ["application/json", false, false],
    ["text/event-stream", true, true],
    ["Text/Event-Stream;q=1", true, true],
    ["application/graphql-response+json, application/json, text/event-stream, multipart/mixed", true, false],
  ])("%s", (header, events, eventsAlone) => {
    expect(accepts(header)).toEqual({ events, eventsAlone });
  });
});
