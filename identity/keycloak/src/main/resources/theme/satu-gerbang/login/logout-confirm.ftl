<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("logoutConfirmTitle")}<#t>
  <#elseif section = "form">
    <div id="kc-logout-confirm">
      <p class="instruction lead">${msg("logoutConfirmHeader")}</p>
      <form class="form" action="${url.logoutConfirmAction}" method="post">
        <input type="hidden" name="session_code" value="${logoutConfirm.code}">
        <div class="actions">
          <button class="button primary" name="confirmLogout" id="kc-logout" type="submit">${msg("doLogout")}</button>
          <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
            <a class="button" href="${client.baseUrl}">${msg("satuStay")}</a>
          </#if>
        </div>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
