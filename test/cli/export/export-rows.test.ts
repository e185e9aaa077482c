import { text } from "node:stream/consumers";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { type ExportOptions, exportRows } from "../../../cli/export/export-rows.js";
import { callerOf, openCustomer, type OpenCustomer } from "../../subgraphs/customer/open-customer.js";

describe("exporting", () => {
  let open: OpenCustomer;
  const secrets = ["110101199003070011", "13800001234", "wang@example.com", "wx_wang88", "1501", "1990-03-07"];
  beforeAll(async () => {
    open = await openCustomer();
    const [idNumber, mobile, email, wechat] = secrets;
    await open.import([
      {
        externalId: "a",
        name: "王伟",
        idNumber,
        mobile,
        email,
        wechat,
        address: "3栋2单元1501",
        birthDate: "1990-03-07",
        company: "=1+1",
      },
      { externalId: "-b", name: '+王,"伟"\n', mobile, idNumber, projectCode: "SH-01" },
      { externalId: "c", name: "李娜", projectCode: "SH-01" },
    ]);
  });
  afterAll(() => open.close());

  async function exported(
    options: Partial<ExportOptions>,
  ): Promise<{ content: string; rows: Record<string, string>[]; count: number }> {
    const out = new PassThrough();
    const [content, count] = await Promise.all([
      text(out),
      exportRows({ what: "registrations", customer: open.source, ...options }, out),
    ]);
    return { content, count, rows: parse(content, { columns: true }) };
  }

  test("of registrations says first who is who, masked", async () => {
    const { content, rows, count } = await exported({});
    expect(content).toMatch(/^external_id,customer_id,id,/);
    expect(count).toBe(3);
    expect(rows.map(({ external_id }) => external_id)).toEqual(["a", "'-b", "c"]);
    expect(rows[0]!["customer_id"]).toBe(rows[1]!["customer_id"]);
    for (const secret of secrets) expect(content).not.toContain(secret);
  });

  test("of customers has the golden values, masked", async () => {
    const { content, rows } = await exported({ what: "customers" });
    expect(rows).toHaveLength(2);
    expect(rows.find(({ mobile }) => mobile === "138****1234")).toMatchObject({
      email: "w****@example.com",
      address: "3栋2单元****",
    });
    for (const secret of secrets) expect(content).not.toContain(secret);
  });

  test("reveals everything when it is told to", async () => {
    for (const what of ["registrations", "customers"] as const) {
      const { content } = await exported({ what, reveal: true });
      for (const secret of secrets) expect(content).toContain(secret);
    }
  });

  test("writes no cell that a spreadsheet takes for a formula", async () => {
    const { rows } = await exported({ reveal: true });
    expect(rows[0]!["company"]).toBe("'=1+1");
    expect(rows[1]!["name"]).toBe('\'+王,"伟"\n');
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test("for a caller holds only what the caller may see", async () => {
    const caller = callerOf("sales_manager", "DL-01");
    expect((await exported({ caller })).rows.map(({ external_id }) => external_id)).toEqual(["a"]);
    expect((await exported({ caller, what: "customers" })).rows.map(({ name }) => name)).toHaveLength(1);
    expect((await exported({ caller: callerOf("sales_manager", "BJ-01") })).rows).toEqual([]);
  });

  test("goes through more rows than are read at once, each once", async () => {
    const many = await openCustomer();
    try {
      await many.import(Array.from({ length: 5_001 }, (_, n) => ({ externalId: `R${n}`, name: `王${n}` })));
      const out = new PassThrough();
      const [content] = await Promise.all([
        text(out),
        exportRows({ what: "registrations", customer: many.source }, out),
      ]);
      const ids = parse<Record<string, string>>(content, { columns: true }).map(({ external_id }) => external_id);
      expect(new Set(ids).size).toBe(5_001);
      expect(ids).toHaveLength(5_001);
    } finally {
      await many.close();
    }
  });
});
