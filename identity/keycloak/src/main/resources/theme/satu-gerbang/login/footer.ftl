<#macro content>
<footer class="footer">
  <p>${msg("satuFooter")}</p>
</footer>
</#macro>
