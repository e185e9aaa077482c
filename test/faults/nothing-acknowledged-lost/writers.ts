import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "../../../subgraphs/shared/scalars.js";

/** Clients that open cases as fast as they are answered, and remember what they were told. */
export interface Writers {
  /** The cases that the graph said are there, by the subject that each client made up for its own. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** The codes of the errors that they met. */
  readonly codes: ReadonlySet<string>;
  /** Whatever an error said. */
  readonly messages: ReadonlySet<string>;
  /** From now on they ask another house. */
  moveTo(url: string): void;
  /** Waits until so many more were acknowledged. */
  more(count: number): Promise<void>;
  stop(): Promise<void>;
}

const open = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { message } } }";

/** Starts clients. One that gets no answer asks again, with the same idempotency key, until it gets one. */
export function startWriters(first: string, token: string, clients = 8): Writers {
  let [url, isOpen] = [first, true];
  const isClosed = () => !isOpen;
  const acknowledged = new Map<string, string>();
  const [codes, messages] = [new Set<string>(), new Set<string>()];

  async function attempt(subject: string): Promise<string | undefined> {
    const input = {
      ...{ kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB", subject, idempotencyKey: subject },
      ...{ customerHandle: newId("cus"), projectCode: "DL-01" },
    };
    return send(url, token, input).then(
      ({ data, errors }) => {
        for (const { extensions, message } of errors ?? []) {
          messages.add(message);
          codes.add(extensions.code);
        }
        return data?.caseOpen?.case?.id;
      },
      () => undefined,
    );
  }

  async function client(): Promise<void> {
    while (isOpen) {
      const subject = randomUUID();
      let id: string | undefined;
      while ((id = await attempt(subject)) === undefined && !isClosed()) await sleep(20);
      if (id) acknowledged.set(subject, id);
    }
  }

  const running = Promise.all(Array.from({ length: clients }, client));
  return {
    acknowledged,
    codes,
    messages,
    moveTo: (next) => void (url = next),
    more: async (count) => {
      const goal = acknowledged.size + count;
      while (acknowledged.size < goal) await sleep(5);
    },
    stop: async () => {
      isOpen = false;
      await running;
    },
  };
}

interface Opened {
  readonly data?: { caseOpen: { case: { id: string } | null } | null } | null;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

async function send(url: string, token: string, input: object): Promise<Opened> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: open, variables: { input } }),
    signal: AbortSignal.timeout(12_000),
  });
  return (await response.json()) as Opened;
}
