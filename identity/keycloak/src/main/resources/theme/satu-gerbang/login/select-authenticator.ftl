<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("loginChooseAuthenticator")}<#t>
  <#elseif section = "form">
    <ul class="options">
      <#list auth.authenticationSelections as way>
        <li>
          <form action="${url.loginAction}" method="post">
            <input type="hidden" name="authenticationExecution" value="${way.authExecId}">
            <button class="button wide" type="submit" aria-describedby="way-${way?index}">${msg(way.displayName)}</button>
          </form>
          <p class="hint" id="way-${way?index}">${msg(way.helpText)}</p>
        </li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
