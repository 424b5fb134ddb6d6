-- What was said of a frozen month? · one row per pack, area and sentence
create view report.pack_sentences with (security_invoker = true) as
select pack_id, area_kind, area_code as pack_area_code, sentence_kind, subject_code, line_no, words
from frozen.sentence;
comment on view report.pack_sentences is 'Sentences of the screens as they were when the month was frozen.';
comment on column report.pack_sentences.pack_id is 'Number of the pack.';
comment on column report.pack_sentences.area_kind is 'london, bcu, borough or none.';
comment on column report.pack_sentences.pack_area_code is 'Borough code, name of the Command Unit, none for Not allocated, * for all London.';
comment on column report.pack_sentences.sentence_kind is 'finding: the title of a page; measure: what a tile says; signal: a difference too large to be chance; verdict, since, run, assurance and compared: what is said of a measure without a figure.';
comment on column report.pack_sentences.subject_code is 'Code of the measure, rule or borough that it is about; empty where it is about all.';
comment on column report.pack_sentences.line_no is 'Its place among those of its kind.';
comment on column report.pack_sentences.words is 'The sentence.';
