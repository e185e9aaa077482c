import { setTimeout as sleep } from "node:timers/promises";
import { Admission, type Crowd } from "../../../../gateway/limits/admission/admission.js";
import { ask } from "../../support/ask.js";
import { until } from "../../../support/until.js";
import { startTown } from "../../support/town.js";

const crowd: Crowd = { least: 1, most: 10, queue: 2, patience: 100, wait: 200, lag: 50 };

/** An admission with room for four, who are all inside. */
async function full() {
  const admission = new Admission(crowd);
  const leave = await Promise.all([1, 2, 3, 4].map(() => admission.enter()));
  return { admission, leave };
}

const refusal = { status: 503, code: "OVERLOADED", headers: { "Retry-After": "1" } };

describe("the way in", () => {
  it("is open to as many as there is room for, and to the next when one has left", async () => {
    const { admission, leave } = await full();
    let isInside = false;
    const next = admission.enter().then(() => (isInside = true));
    await sleep(10);
    expect(isInside).toBe(false);
    leave[0]!();
    await next;
  });

  it("counts who leaves twice once", async () => {
    const { admission, leave } = await full();
    leave[0]!();
    leave[0]!();
    await admission.enter();
    const waits = Symbol("waits");
    expect(await Promise.race([admission.enter(), sleep(20, waits)])).toBe(waits);
  });

  it("refuses at once who comes behind a full queue, and after a while who waited in vain", async () => {
    const { admission } = await full();
    const waiting = [admission.enter(), admission.enter()];
    expect(admission.isShut()).toBe(true);
    await expect(admission.enter()).rejects.toMatchObject(refusal);
    const ended = Promise.allSettled(waiting);
    admission.adapt(0); // makes room for one of them
    await sleep(210);
    admission.adapt(51);
    expect(await ended).toMatchObject([{ status: "fulfilled" }, { reason: refusal }]);
    expect(admission.isShut()).toBe(false);
  });

  it("lets nobody get in line behind somebody who has waited for long", async () => {
    const { admission, leave } = await full();
    const first = admission.enter();
    expect(admission.isShut()).toBe(false);
    await sleep(110);
    expect(admission.isShut()).toBe(true);
    await expect(admission.enter()).rejects.toMatchObject(refusal);
    leave[0]!();
    await first;
    expect(admission.isShut()).toBe(false);
  });

  it("keeps nobody waiting for a client that has gone", async () => {
    const { admission, leave } = await full();
    const gone = admission.enter(() => true).catch((error: unknown) => error);
    const next = admission.enter();
    leave[0]!();
    await next;
    expect(await gone).toMatchObject(refusal);
  });

  it("grows narrower while the loop lags, and wider while all room is taken and it does not", async () => {
    const { admission, leave } = await full();
    admission.adapt(0);
    expect(admission.room).toBe(5);
    admission.adapt(0);
    expect(admission.room).toBe(5);
    for (let n = 0; n < 10; n++) admission.adapt(51);
    expect(admission.room).toBe(crowd.least);
    leave.forEach((each) => each());
    const { admission: other } = await full();
    for (let n = 0; n < 20; n++) {
      other.adapt(0);
      other.enter().catch(() => undefined);
    }
    expect(other.room).toBe(crowd.most);
  });
});

describe("a gateway with room for few", () => {
  it("answers them, and tells the others when to come again; streams take no room", async () => {
    const town = await startTown({ crowd: { ...crowd, most: 1, queue: 0 } });
    try {
      const slow = ask(town.gateway.url, "{ late(ms: 1500) }");
      await until("the first is inside", () => town.begun.includes("late"));
      const refused = await ask(town.gateway.url, "{ __typename }");
      expect(refused).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: "OVERLOADED" } }] } });
      const { "x-request-id": id, ...headers } = Object.fromEntries(refused.headers);
      expect(headers).toMatchObject({
        "retry-after": "1",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      expect(town.logged).toContainEqual(
        expect.objectContaining({ requestId: id, status: 503, codes: ["OVERLOADED"] }),
      );
      expect((await slow).body).toEqual({ data: { late: "at last" } });
      const stream = await fetch(town.gateway.url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream" },
        body: JSON.stringify({ query: "subscription { ticks(every: 20) }" }),
      });
      expect((await ask(town.gateway.url, "{ __typename }")).status).toBe(200);
      await stream.body?.cancel();
    } finally {
      await town.stop();
    }
  });
});
