-- Which boroughs are there, in which Basic Command Unit, and where on the tile map? · one row per borough
create view report.boroughs with (security_invoker = true) as
select borough_code, name, short_name, bcu_name, is_mps, population_2017, tile_x, tile_y
from ref.borough;
comment on view report.boroughs is 'London''s boroughs; the City of London is another force.';
comment on column report.boroughs.bcu_name is 'Basic Command Unit.';
comment on column report.boroughs.borough_code is 'GSS code.';
comment on column report.boroughs.is_mps is 'Whether the Metropolitan Police owns it.';
comment on column report.boroughs.name is 'Name.';
comment on column report.boroughs.population_2017 is 'Population in mid 2017.';
comment on column report.boroughs.short_name is 'Name on a tile.';
comment on column report.boroughs.tile_x is 'Column on the tile map.';
comment on column report.boroughs.tile_y is 'Row on the tile map.';
