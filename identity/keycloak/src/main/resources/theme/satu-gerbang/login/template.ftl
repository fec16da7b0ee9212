<#import "footer.ftl" as loginFooter>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title><#nested "header"> · Satu Gerbang</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/icon.svg">
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/fonts/plus-jakarta-sans-latin.woff2">
  <link rel="stylesheet" href="${url.resourcesPath}/css/satu-gerbang.css">
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/page.js"></script>
</head>
<body data-page-id="login-${pageId}" data-sso-url="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-auth-session="${authenticationSession.authSessionIdHash}"</#if>>
<a class="skip" href="#kc-content">${msg("satuSkip")}</a>
<header class="band">
  <div class="row">
    <#assign home=(client.baseUrl)!''>
    <#if home?has_content>
      <a class="brand" href="${home}"><@gateMark />Satu Gerbang</a>
    <#else>
      <span class="brand"><@gateMark />Satu Gerbang</span>
    </#if>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav class="languages" aria-label="${msg("languages")}">
        <#list locale.supported?filter(l -> l.languageTag != locale.currentLanguageTag) as l>
          <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"><span class="code" aria-hidden="true">${l.languageTag?upper_case}</span><span class="full">${l.label}</span></a>
        </#list>
      </nav>
    </#if>
  </div>
</header>
<main id="kc-content" class="page">
  <div class="task">
    <#if pageId == "login-username" || pageId == "login">
      <p class="step">${msg((pageId == "login-username")?then("satuStepIdentifier", "satuStepPassword"))}</p>
    </#if>
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="notice ${message.type}" role="${(message.type == 'error')?then('alert', 'status')}">
        <p>${message.summary}</p>
      </div>
    </#if>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <@person />
      <#nested "show-username">
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form class="form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button id="try-another-way" class="button wide" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div id="kc-info" class="info"><#nested "info"></div>
    </#if>
  </div>
  <#if pageId == "login-username" || pageId == "login">
    <aside class="aside" aria-labelledby="kc-aside-title">
      <h2 id="kc-aside-title">${msg("satuAsideTitle")}</h2>
      <dl>
        <dt>${msg("satuAsideOneTitle")}</dt>
        <dd>${msg("satuAsideOne")}</dd>
        <dt>${msg("satuAsideSecretTitle")}</dt>
        <dd>${msg("satuAsideSecret")}</dd>
        <dt>${msg("satuAsideSharedTitle")}</dt>
        <dd>${msg("satuAsideShared")}</dd>
      </dl>
    </aside>
  </#if>
</main>
<@loginFooter.content />
</body>
</html>
</#macro>

<#-- The split gate (candi bentar) of the portal's header. -->
<#macro gateMark>
<svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true"><path d="M14.5 3v26H2v-4h2v-5h2v-5h2.2v-5h2.2V6h2V3zM17.5 3v26H30v-4h-2v-5h-2v-5h-2.2v-5h-2.2V6h-2V3z"/></svg>
</#macro>

<#-- Whose login this is, with the way back to the first page. -->
<#macro person>
<div class="person">
  <span class="person-label">${msg("satuSigningInAs")}</span>
  <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>
  <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("satuNotYou")}</a>
</div>
</#macro>
