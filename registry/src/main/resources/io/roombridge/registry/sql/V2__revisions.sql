-- A revision of each kind from the start, so that a change only moves it: the number stays locked until its transaction
-- ends, and numbers become visible in their order.

insert into revision (kind, number)
select kind, 0
from (values ('endpoint'), ('room'), ('trunk'), ('transform'), ('rule'), ('preference')) as kinds (kind)
where kind not in (select kind from revision);
