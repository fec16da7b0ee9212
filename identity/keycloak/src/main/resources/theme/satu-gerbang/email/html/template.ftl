<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<body style="margin:0;background:#fbf8f3;color:#14282b;font-family:'Plus Jakarta Sans',system-ui,sans-serif;font-size:17px;line-height:1.6">
  <div style="background:#0f4c4a;color:#fbf8f3;padding:16px 24px;font-weight:700;font-size:19px">Satu Gerbang</div>
  <div style="max-width:560px;padding:24px">
    <#nested>
  </div>
</body>
</html>
</#macro>
