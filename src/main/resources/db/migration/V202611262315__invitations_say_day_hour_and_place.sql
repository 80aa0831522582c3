insert into setting_version (kind, version, body, note, put_at)
select kind, version + 1,
       replace(body, 'ในวันที่ {date} เวลา {time} น. ณ {sender}', 'ใน{weekday}ที่ {date} เวลา {time} น. ณ {venue}'),
       'หนังสือเชิญไกล่เกลี่ยบอกวัน เวลา และสถานที่ที่นัดไว้', put_at
  from setting_version
 where kind = 'LETTERS'
   and version = (select max(version) from setting_version where kind = 'LETTERS')
   and body like '%ในวันที่ {date} เวลา {time} น. ณ {sender}%';
