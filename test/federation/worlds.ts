import type { SmallSubgraphs } from "../support/small-graph.js";

const world = (subgraphs: Readonly<Record<string, string>>): SmallSubgraphs =>
  Object.fromEntries(Object.entries(subgraphs).map(([name, typeDefs]) => [name, { typeDefs }]));

/** Supergraphs without resolvers, each about one thing that federation can do; the universe answers for them. */
export const worlds: Readonly<Record<string, SmallSubgraphs>> = {
  "keys of several kinds": world({
    a: `type Query { as: [Item!]! a(id: ID!): Item }
      type Item @key(fields: "id") @key(fields: "code { value }") { id: ID! code: Code! name: String }
      type Code @shareable { value: String! }`,
    b: `type Item @key(fields: "code { value }") @key(fields: "serial") { code: Code! serial: Int! weight: Int parts: [Part!] }
      type Code @shareable { value: String! }
      type Part @key(fields: "item { serial } no") { item: Item! no: Int! label: String }`,
    c: `type Query { cs: [Item] }
      type Item @key(fields: "serial") { serial: Int! price: Float }
      type Part @key(fields: "item { serial } no") { item: Item! no: Int! cost: Int maker: Maker }
      type Maker @key(fields: "id country") { id: ID! country: String! }`,
    d: `type Maker @key(fields: "id country") { id: ID! country: String! name: String items: [Item!] }
      type Item @key(fields: "serial", resolvable: false) { serial: Int! }`,
  }),
  "required fields in chains": world({
    a: `type Query { homes: [Home!]! home: Home }
      type Home @key(fields: "id") { id: ID! area: Int rooms: [Room!] address(form: Form = LONG): String }
      type Room { size: Int! kind: String }
      enum Form { LONG SHORT }`,
    b: `type Home @key(fields: "id") { id: ID! area: Int @external rate: Int
        value: String @requires(fields: "area") }`,
    c: `type Home @key(fields: "id") { id: ID! value: String @external rate: Int @external
        tax: String @requires(fields: "value rate") }`,
    d: `type Home @key(fields: "id") { id: ID! tax: String @external rooms: [Room!] @external
        address(form: Form): String @external
        notice: String @requires(fields: "tax rooms { size }")
        label: String @requires(fields: "address(form: SHORT)") near: [Home!] }
      type Room { size: Int! @external }
      enum Form { LONG SHORT }`,
  }),
  "interfaces and unions spread over subgraphs": world({
    a: `type Query { nodes: [Node!]! node(id: ID!): Node any: [Thing] }
      interface Node { id: ID! }
      union Thing = Cat | Dog
      type Cat implements Node @key(fields: "id") { id: ID! name: String! friends: [Thing!] }
      type Dog implements Node @key(fields: "id") { id: ID! name: String bone: Bone }
      type Bone { size: Int! owner: Node }`,
    b: `type Query { pets: [Pet] shared: Thing @shareable }
      interface Pet { id: ID! age: Int }
      union Thing = Cat | Bird
      type Cat implements Pet @key(fields: "id") { id: ID! age: Int lives: Int! }
      type Dog implements Pet @key(fields: "id") { id: ID! age: Int tail: Boolean }
      type Bird @key(fields: "id") { id: ID! song: String nest: [[Bird]] }`,
    c: `type Query { shared: Thing @shareable }
      union Thing = Cat | Bird | Fish
      type Cat @key(fields: "id") { id: ID! toys: [String!] }
      type Bird @key(fields: "id") { id: ID! wings: Int }
      type Fish { fins: Int }`,
  }),
  "an interface as an object": world({
    a: `type Query { media: [Media!]! }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int sequel: Film }`,
    b: `type Query { best: [Media] newest: Media }
      type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int reviews: [Review!] }
      type Review @key(fields: "id") { id: ID! text: String of: Media }`,
    c: `type Media @interfaceObject @key(fields: "id") { id: ID! owner: Person }
      type Person @key(fields: "id") { id: ID! name: String owns: [Media!]! }
      type Review @key(fields: "id") { id: ID! author: Person }`,
  }),
  "provided, shared and overridden fields": world({
    a: `type Query { products: [Product!] top: Product @provides(fields: "name maker { name }") }
      type Product @key(fields: "id") { id: ID! name: String @external maker: Maker @external price: Int @shareable old: Int }
      type Maker @key(fields: "id") { id: ID! name: String @external }`,
    b: `type Product @key(fields: "id") { id: ID! name: String @shareable maker: Maker @shareable price: Int @shareable
        old: Int @override(from: "a") }
      type Maker @key(fields: "id") { id: ID! name: String @shareable made: [Product!] }`,
    c: `type Query { all: [Product!]! @shareable }
      type Product @key(fields: "id") { id: ID! size: Size @shareable stock: Int @override(from: "d", label: "percent(40)") }
      type Size @shareable { w: Int h: Int }`,
    d: `type Query { all: [Product!]! @shareable }
      type Product @key(fields: "id") { id: ID! size: Size @shareable stock: Int }
      type Size @shareable { w: Int h: Int }`,
  }),
  "parts of the schema that clients do not see": world({
    a: `type Query { people: [Person!]! find(by: Search, kind: Kind): [Person] hidden: Secret @inaccessible }
      type Person @key(fields: "handle") { handle: ID! @inaccessible name: String kind: Kind kinds: [Kind]
        sub(deep: Boolean = true, secret: Int @inaccessible): Being }
      type Secret @inaccessible { id: ID! }
      enum Kind { GUEST OWNER GHOST @inaccessible }
      input Search { name: String old: Int @inaccessible kind: Kind }
      union Being = Person | Ghost
      type Ghost @inaccessible { boo: String }`,
    b: `type Person @key(fields: "handle") { handle: ID! @inaccessible handles: [ID!]! @inaccessible mail: String }`,
    c: `type Person @key(fields: "handle") { handle: ID! handles: [ID!]! @external
        cases(first: Int): [Case!] @requires(fields: "handles") }
      type Case @key(fields: "id") { id: ID! subject: String customer: Person }`,
  }),
  "departments that know one customer by any handle": world({
    customer: `type Query { customer(id: ID!): Customer customers: [Customer!]! }
      type Customer @key(fields: "id") @key(fields: "handle") {
        id: ID! handle: ID! @inaccessible handles: [ID!]! @inaccessible name: String registrations: [Registration!]! }
      type Registration @key(fields: "id") { id: ID! project: Project! }
      type Project @key(fields: "id", resolvable: false) { id: ID! }`,
    organization: `type Query { projects: [Project!]! }
      type Project @key(fields: "id") { id: ID! name: String! city: City! staff: [Employee!]! }
      type City { name: String! projects: [Project!]! }
      type Employee @key(fields: "id") { id: ID! name: String! projects: [Project!] }`,
    service: `type Query { cases(first: Int): [Case!]! }
      type Customer @key(fields: "handle") { handle: ID! handles: [ID!]! @external
        cases(first: Int = 5): [Case!] @requires(fields: "handles")
        trouble: String @requires(fields: "handles") }
      type Case @key(fields: "id") { id: ID! subject: String! customer: Customer project: Project receiver: Employee }
      type Project @key(fields: "id") { id: ID! openCases: Int }
      type Employee @key(fields: "id", resolvable: false) { id: ID! }`,
    property: `type Query { units: [Unit!]! }
      type Customer @key(fields: "handle") { handle: ID! handles: [ID!]! @external
        homes: [Unit!] @requires(fields: "handles")
        summary: String @requires(fields: "handles") }
      type Unit @key(fields: "id") { id: ID! name: String! project: Project! owners: [Customer!] keeper: Employee }
      type Project @key(fields: "id") { id: ID! units(first: Int): [Unit!] }
      type Employee @key(fields: "id") { id: ID! keeps: [Unit!] }`,
  }),
  "requirements that go in a circle": world({
    a: `type Query { feed: [Post] }
      type Post @key(fields: "id") { id: ID! byNovice: Boolean @external byExpert: String @requires(fields: "byNovice") }`,
    b: `type Post @key(fields: "id") { id: ID! author: Author byNovice: Boolean @requires(fields: "author { years }") }
      type Author @key(fields: "id") { id: ID! years: Int @external }`,
    c: `type Author @key(fields: "id") { id: ID! years: Int name: String posts: [Post!] }
      type Post @key(fields: "id", resolvable: false) { id: ID! }`,
  }),
  "abstract types that are required": world({
    a: `type Query { entities: [Entity] }
      type Entity @key(fields: "id") { id: ID! data: Data plain: Plain }
      interface Data { foo: String }
      type Bar implements Data @shareable { foo: String bar: String! }
      type Baz implements Data @shareable { foo: String baz: String! q: Qux }
      type Qux @shareable { qux: String! }
      union Plain = Bar | Baz`,
    b: `type Query { b: Entity }
      interface Data { foo: String }
      type Bar implements Data @shareable { foo: String bar: String! }
      type Baz implements Data @shareable { foo: String baz: String! q: Qux }
      type Qux @shareable { qux: String! }
      union Plain = Bar | Baz
      type Entity @key(fields: "id") { id: ID! data: Data @external plain: Plain @external
        whole: String @requires(fields: "data { foo ... on Bar { bar } ... on Baz { baz q { qux } } }")
        part: String @requires(fields: "plain { ... on Bar { bar } }") }`,
  }),
  "kinds of a union that differ in their fields' types": world({
    a: `type Query { users: [User] }
      union User = Admin | Person
      type Admin @key(fields: "id") { id: ID! name: String similar: User }
      type Person @key(fields: "id") { id: ID! name: String! similar: [User!] }`,
    b: `type Query { accounts: [Account!] }
      union Account = Admin | Person
      type Admin @key(fields: "id") { id: ID! photo: String }
      type Person @key(fields: "id") { id: ID! photo: String! }`,
  }),
  "inputs and enums that subgraphs know in part": world({
    a: `type Query { users(filter: Filter): [User!]! @shareable byType(type: UserType!): [User] }
      type User @key(fields: "id") { id: ID! type: UserType @shareable }
      enum UserType { A B }
      input Filter { first: Int! after: String }`,
    b: `type Query { users(filter: Filter): [User!]! @shareable usersB: [User!] }
      type User @key(fields: "id") { id: ID! type: UserType @shareable more: [[UserType]] }
      enum UserType { A B }
      input Filter { first: Int! before: String }`,
  }),
  "value types within entities": world({
    a: `type Query { product: Product }
      type Product @key(fields: "id pid") { id: ID! pid: ID! }`,
    b: `type Product @key(fields: "id pid") @shareable { id: ID! pid: ID! category: Category }
      type Category @shareable { details: Details id: ID! }
      type Details @shareable { count: Int }`,
    c: `type Product @key(fields: "id pid") @shareable { id: ID! pid: ID! category: Category }
      type Category @key(fields: "id") @shareable { id: ID! name: String }`,
  }),
};
