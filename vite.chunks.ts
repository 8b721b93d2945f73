const tags: "$initial"[] = ["$initial"];

const ours = (path: string): RegExp => new RegExp(`/client/${path}`);
const either = (...tests: readonly RegExp[]): RegExp =>
  new RegExp(tests.map(({ source }) => source).join("|"));

/** Pieces that need no more than the first page: an icon, a heading, a colour, a fragment. */
const plain = either(
  /lucide|FragmentDoc/,
  ours("(live/|text/(?!sv\\.)|\\w+/(tones|meetingDays|agreement\\.types))"),
  ours("ui/(ButtonRow|DescriptionList|EmptyState|Section|SectorMark|sector|ShowMore|Timeline|order)"),
  ours("(?!graphiql).*\\.css$"),
);

/**
 * Which modules come in one file. What the first page needs anyway comes in two instead of forty: that is smaller, and
 * fewer to wait for. What most other pages share comes in six instead of fifty, for a browser asks for six files at a
 * time; who opens a list does not load what forms need, nor who reads a form what a calendar needs. A group takes what
 * its modules import along, unless one before it has that already: so they go from the simple to the heavy. The entries
 * run something and stay apart, and so does what GraphiQL's has in common with the other. All else is the bundler's to
 * divide.
 */
export const chunks = [
  { name: "preload", test: /vite\/preload-helper/ },
  { name: "libraries", tags, test: /node_modules/ },
  { name: "frame", tags, test: either(ours("(?!index|main|graphiql)"), /virtual:document/) },
  { name: "plain", test: plain, minShareCount: 2 },
  // Lists, fields to choose in, and what lies over a page: of some eighty pages and dialogs, most.
  { name: "controls", minShareCount: 50 },
  {
    name: "parts",
    test: either(
      ours("ui/(?!Board|ComboBox|DatePicker|Dialog|Form|ListPopover|MultiPick|RadioGroup|Table|TimeField)"),
      /private\/grid/,
    ),
    minShareCount: 3,
  },
  {
    name: "forms",
    test: either(
      ours("form/(?!ClockField|DayField)"),
      ours("ui/(ComboBox|Dialog)"),
      /node_modules\/(@hookform|react-hook-form|zod)|private\/combobox/,
    ),
    minShareCount: 4,
  },
  {
    name: "days",
    test: either(ours(".*/(DatePicker|DayField)"), /private\/(calendar|datepicker)/),
    minShareCount: 5,
  },
  { name: "table", test: either(ours("ui/Table"), /private\/table/), minShareCount: 4 },
];
