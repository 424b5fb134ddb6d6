-- What is published of London is what the pages of London show.
select measure_code, cohort_month, published.numerator, published.denominator, shown.numerator as shown_numerator,
    shown.denominator as shown_denominator
from core.published_measure as published
full join (
    select measure_code, cohort_month, numerator, denominator
    from report.measures_by_month
    where slice = 'london' and offence_code = '*'
) as shown using (measure_code, cohort_month)
where (published.numerator, published.denominator) is distinct from (shown.numerator, shown.denominator)
